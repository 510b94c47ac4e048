import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { awaitingDecision } from '#domain/criteria/count-criteria';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import type { Outbox } from '#usecases/records/outbox';

/** A work item of which an earlier page left decisions unsent, and which criteria they decide. */
export type UnsentDecisions = { readonly row: AwaitingIssue; readonly ids: readonly string[] };

/**
 * Opens the outbox of each listed work item of which an earlier page left something unsent, so that it is
 * sent now; answers what of the list is decided by it already.
 */
export function unsentDecisions(
  rows: readonly AwaitingIssue[],
  unsent: readonly string[],
  open: (row: AwaitingIssue) => Pick<Outbox<CriteriaState, CriteriaChange>, 'state'>,
): readonly UnsentDecisions[] {
  return rows
    .filter(({ issue }) => unsent.includes(issue.id))
    .map((row) => {
      const waiting = awaitingDecision(open(row).state().items).map(({ id }) => id);
      return { row, ids: row.waiting.map(({ id }) => id).filter((id) => !waiting.includes(id)) };
    })
    .filter(({ ids }) => ids.length > 0);
}

/** At most so many are sent from one page: as many as Jira names in one request. */
const elsewhereAtMost = 100;

/**
 * The work items, by id, of which an earlier page left something unsent and which are not listed: somebody
 * else decided, or they are another project's. Nobody may ever open their own page again.
 */
export function unsentElsewhere(
  rows: readonly AwaitingIssue[],
  unsent: readonly string[],
): readonly string[] {
  const listed = new Set(rows.map(({ issue }) => issue.id));
  return unsent.filter((id) => /^\d+$/.test(id) && !listed.has(id)).slice(0, elsewhereAtMost);
}
