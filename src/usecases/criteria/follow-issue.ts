import { isTouched, isTouchedAfter } from '#domain/criteria/acceptance-criterion';
import type { AcceptanceCriterion, CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange, NewLine } from '#domain/criteria/criteria-change';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { linesOfTemplate } from '#domain/criteria/criteria-settings';
import type { IssueId } from '#domain/issue/issue';
import type { Instant } from '#domain/time/instant';
import { epochMsOf } from '#domain/time/instant';
import type { ApplyPorts } from '../records/apply-to-record';
import { applyToRecord, readRecord } from '../records/apply-to-record';
import { ownCriteriaRecord } from '../records/published-criteria-record';
import { isKept } from '../records/record-busy';

/** What Jira told about a work item, as far as its criteria follow. */
export type IssueTurn = {
  readonly issueId: IssueId;
  readonly isCreated: boolean;
  /** To another project: who decided there does not decide here. */
  readonly isMoved: boolean;
  /** When that was: what is decided there before the event arrives stays. */
  readonly movedAt?: Instant;
  readonly hasStarted: boolean;
  /** When the step was made of which Jira told, perhaps minutes ago; absent where it told of none. */
  readonly steppedAt?: Instant;
  /** Templates that new work items of its type get by themselves. */
  readonly templates: readonly CriteriaTemplate[];
  readonly at: Instant;
  readonly newId: () => string;
};

/**
 * Lets the criteria follow their work item: a clone keeps the lines and no decision, so does one that
 * was moved; a new one gets the automatic templates; and when work starts the list is remembered.
 * Answers whether something was changed.
 * @throws {RecordBusy} When too many others changed the list: nothing was written, and the event is to come again.
 */
export async function followIssue(turn: IssueTurn, ports: ApplyPorts): Promise<boolean> {
  const { issueId, at, steppedAt = at } = turn;
  const record = await readRecord(ownCriteriaRecord, issueId, ports);
  if (!record.ok) return false;
  const changes = changesFor(turn, record.value);
  if (changes.length === 0) return false;
  // Numbers that only grow name what the app itself does, however often the event comes.
  const first = epochMsOf(at) * 10;
  const answer = await applyToRecord(
    {
      kind: ownCriteriaRecord,
      subjectId: issueId,
      operations: changes.map((change, index) => ({
        clientId: 'waymark-follow',
        seq: first + index,
        change,
      })),
      actor: { accountId: 'waymark', at: steppedAt, abilities: [] },
    },
    ports,
  );
  return isKept(answer);
}

function changesFor(
  turn: IssueTurn,
  { version, state }: { readonly version: number; readonly state: CriteriaState },
): readonly CriteriaChange[] {
  const isBroughtAlong = turn.isCreated && version === 0 && state.items.length > 0;
  const isStale = (item: AcceptanceCriterion) =>
    isTouched(item) && !isTouchedAfter(item, turn.movedAt);
  const isReset = isBroughtAlong || (turn.isMoved && state.items.some(isStale));
  const until = isBroughtAlong ? undefined : turn.movedAt;
  const isEmpty = turn.isCreated && version === 0 && state.items.length === 0;
  const lines: readonly NewLine[] = isEmpty
    ? turn.templates.flatMap((template) => linesOfTemplate(template, turn.newId))
    : [];
  const hasLines = state.items.length > 0 || lines.length > 0;
  const starts = turn.hasStarted && hasLines && (isReset || state.started === undefined);
  return [
    ...(isReset
      ? [{ type: 'resetStates', ...(until === undefined ? {} : { until }) } as const]
      : []),
    ...(lines.length > 0 ? [{ type: 'add', lines, after: null } as const] : []),
    ...(starts ? [{ type: 'start' } as const] : []),
  ];
}
