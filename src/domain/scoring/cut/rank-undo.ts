import type { IssueId } from '../../issue/issue';
import type { RankPlans } from './rank-plan';
import { planRanking } from './rank-plan';

/** What is kept of an order that was written, so that it can be taken back. */
export type RankSnapshot = {
  readonly before: readonly IssueId[];
  readonly after: readonly IssueId[];
};

/** How an order is taken back, and what happened since. */
export type UndoPlan = {
  readonly plans: RankPlans;
  /** Work items that are in the list since; they are not touched. */
  readonly added: readonly IssueId[];
  /** Work items that left the list, or that this person may not see. */
  readonly gone: readonly IssueId[];
  /** Has somebody put the written work items into another order meanwhile? */
  readonly isReranked: boolean;
};

/**
 * The way back to the order before. What was in the list then ends in exactly that order; what came
 * since keeps its place beside its neighbours.
 */
export function planUndo(snapshot: RankSnapshot, current: readonly IssueId[]): UndoPlan {
  const known = new Set(snapshot.before);
  const present = new Set(current);
  const still = current.filter((id) => known.has(id));
  const back = snapshot.before.filter((id) => present.has(id));
  const written = snapshot.after.filter((id) => present.has(id));
  return {
    plans: planRanking(still, back),
    added: current.filter((id) => !known.has(id)),
    gone: snapshot.before.filter((id) => !present.has(id)),
    isReranked: written.some((id, at) => still[at] !== id),
  };
}
