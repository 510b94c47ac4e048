import * as v from 'valibot';
import type { IssueKey } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';

/** One way to finish an issue, as its status control offers it. */
export type Finish = {
  readonly transitionId: string;
  /** What the person chooses: the status that it leads to, and the resolution where Jira asks for one. */
  readonly name: string;
  readonly resolutionId?: string;
};

/** The ways to finish an issue, and the fields that Jira asks for on the ways that are left out. */
export type Finishes = {
  readonly ways: readonly Finish[];
  readonly asksFor: readonly string[];
};

const aField = v.object({
  name: v.fallback(v.string(), ''),
  required: v.fallback(v.boolean(), false),
  hasDefaultValue: v.fallback(v.boolean(), false),
  allowedValues: v.fallback(v.array(v.object({ id: v.string(), name: v.string() })), []),
});

const aTransition = v.object({
  id: v.string(),
  name: v.string(),
  to: v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) }),
  fields: v.fallback(v.record(v.string(), aField), {}),
});

const theTransitions = v.object({ transitions: v.array(aTransition) });

type Transition = v.InferOutput<typeof aTransition>;

/**
 * How the person may finish the issue; no way where none leads from its status to a finished one, or
 * where they may not go it. A way on which Jira asks for more than a resolution is left out.
 * @throws {ProductFault} `PRODUCT_NOT_FOUND` When they may not see the issue.
 */
export async function findFinishes(connection: Connection, issue: IssueKey): Promise<Finishes> {
  const { json } = await send(connection, 'readTransitions', {
    params: { issue },
    query: { expand: 'transitions.fields' },
  });
  const finishing = v
    .parse(theTransitions, json)
    .transitions.filter(({ to }) => to.statusCategory.key === 'done');
  const isNamedTwice = ({ to }: Transition) =>
    finishing.filter((other) => other.to.name === to.name).length > 1;
  const ways = finishing.flatMap((transition) =>
    asksBeyondResolution(transition).length > 0
      ? []
      : waysOf(transition, isNamedTwice(transition) ? transition.name : transition.to.name),
  );
  return { ways, asksFor: [...new Set(finishing.flatMap(asksBeyondResolution))] };
}

const isAsked = ({ required, hasDefaultValue }: v.InferOutput<typeof aField>): boolean =>
  required && !hasDefaultValue;

const asksBeyondResolution = ({ fields }: Transition): readonly string[] =>
  Object.entries(fields)
    .filter(([id, field]) => id !== 'resolution' && isAsked(field))
    .map(([, { name }]) => name);

function waysOf({ id, fields }: Transition, name: string): readonly Finish[] {
  const resolution = fields['resolution'];
  if (resolution === undefined || !isAsked(resolution)) return [{ transitionId: id, name }];
  return resolution.allowedValues.map((one) => ({
    transitionId: id,
    name: `${name} – ${one.name}`,
    resolutionId: one.id,
  }));
}

/**
 * Finishes the issue in one of these ways.
 * @throws {ProductFault} `PRODUCT_REFUSED_INPUT` With what a rule of the workflow says.
 */
export async function finishIssue(
  connection: Connection,
  issue: IssueKey,
  { transitionId, resolutionId }: Finish,
): Promise<void> {
  await send(connection, 'transitionIssue', {
    params: { issue },
    body: {
      transition: { id: transitionId },
      ...(resolutionId === undefined ? {} : { fields: { resolution: { id: resolutionId } } }),
    },
  });
}
