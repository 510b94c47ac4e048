import { view } from '@forge/bridge';
import * as v from 'valibot';
import { Fault } from '#domain/fault';

/** A zone that this browser has not heard of is no reason to show nothing. */
function isKnownZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

const theProject = v.object({ id: v.string(), key: v.string(), type: v.optional(v.string()) });

const common = {
  accountId: v.optional(v.string()),
  cloudId: v.optional(v.string()),
  environmentId: v.string(),
  localId: v.string(),
  locale: v.fallback(v.string(), 'en-US'),
  moduleKey: v.string(),
  siteUrl: v.fallback(v.string(), ''),
  timezone: v.fallback(v.pipe(v.string(), v.check(isKnownZone)), 'UTC'),
};

const onIssue = v.object({
  ...common,
  extension: v.object({
    issue: v.object({ id: v.string(), key: v.string(), type: v.optional(v.string()) }),
    project: theProject,
    isNewToIssue: v.fallback(v.boolean(), false),
  }),
});

const onProject = v.object({
  ...common,
  extension: v.object({
    project: theProject,
    board: v.optional(v.object({ id: v.union([v.string(), v.number()]) })),
    location: v.optional(v.string()),
  }),
});

const inPage = v.object({
  ...common,
  extension: v.object({
    content: v.optional(v.object({ id: v.string(), type: v.optional(v.string()) })),
    space: v.optional(v.object({ id: v.optional(v.string()), key: v.string() })),
    isEditing: v.fallback(v.boolean(), false),
    config: v.optional(v.unknown()),
    macro: v.optional(
      v.object({
        isConfiguring: v.fallback(v.boolean(), false),
        isInserting: v.fallback(v.boolean(), false),
      }),
    ),
    autoConvertLink: v.optional(v.string()),
  }),
});

const inGate = v.object({
  ...common,
  extension: v.object({ validatorConfig: v.optional(v.unknown()) }),
});

/** Where a panel stands. */
export type IssueContext = v.InferOutput<typeof onIssue>;
/** Where a project page stands. */
export type ProjectContext = v.InferOutput<typeof onProject>;
/** Where a macro stands; content and space are absent in templates. */
export type PageContext = v.InferOutput<typeof inPage>;
/** What a workflow rule was saved with. */
export type GateContext = v.InferOutput<typeof inGate>;

/** @throws {Fault} When the platform's context is not that of an issue panel. */
export const readIssueContext = (): Promise<IssueContext> => read(onIssue);
/** @throws {Fault} When the platform's context is not that of a project page. */
export const readProjectContext = (): Promise<ProjectContext> => read(onProject);
/** @throws {Fault} When the platform's context is not that of a macro. */
export const readPageContext = (): Promise<PageContext> => read(inPage);
/** @throws {Fault} When the surface does not configure a workflow rule. */
export const readGateContext = (): Promise<GateContext> => read(inGate);

async function read<Schema extends v.GenericSchema>(schema: Schema) {
  const outcome = v.safeParse(schema, await view.getContext());
  if (outcome.success) return outcome.output;
  throw new Fault('CONTEXT_UNREADABLE', 'The platform gave another context than was expected.');
}
