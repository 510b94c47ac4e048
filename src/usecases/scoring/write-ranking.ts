import type { IssueId } from '#domain/issue/issue';
import { findMoved } from '#domain/scoring/moves';
import type { RankPlans, RankRequest } from '#domain/scoring/rank-plan';
import { planRanking } from '#domain/scoring/rank-plan';

/** What Jira did not move, and why, in its own words. */
export type RankRefusal = { readonly issueId: IssueId; readonly message: string };

/** What writing a ranking needs of the outside. */
export type RankPorts = {
  /** Jira's order of the same work items as it is at this moment. */
  readonly readOrder: () => Promise<readonly IssueId[]>;
  /** Sends one request; answers what was refused of it. */
  readonly rank: (request: RankRequest) => Promise<readonly RankRefusal[]>;
  /** Keeps the order that is about to be written over; called once, before the first request. */
  readonly keep: (before: readonly IssueId[], after: readonly IssueId[]) => Promise<void>;
  readonly isStopped: () => boolean;
  readonly onProgress: (sent: number, total: number) => void;
};

/** How it ended. */
export type RankOutcome =
  | { readonly kind: 'written'; readonly moved: number; readonly requests: number }
  /** Stopped on request; writing the same ranking again goes on from there. */
  | { readonly kind: 'stopped'; readonly sent: number; readonly total: number }
  /** Jira refused some of it, also when asked again. */
  | { readonly kind: 'partly'; readonly moved: number; readonly refusals: readonly RankRefusal[] }
  /** Somebody ranked since the dry run: nothing was written. */
  | { readonly kind: 'changedMeanwhile'; readonly moved: ReadonlySet<IssueId> };

/**
 * Writes a ranking to Jira as the dry run showed it. Reads the order first: where it is not the one the
 * dry run stood on, nothing is written. What Jira refuses is asked for once more at the end, alone.
 */
export async function writeRanking(
  dryRun: { readonly current: readonly IssueId[]; readonly wanted: readonly IssueId[] },
  ports: RankPorts,
): Promise<RankOutcome> {
  const actual = await ports.readOrder();
  const elsewhere = findDifference(dryRun.current, actual);
  if (elsewhere.size > 0) return { kind: 'changedMeanwhile', moved: elsewhere };
  const present = new Set(actual);
  const current = dryRun.current.filter((id) => present.has(id));
  const wanted = dryRun.wanted.filter((id) => present.has(id));
  await ports.keep(current, wanted);
  return sendPlan(planRanking(current, wanted), wanted, ports);
}

/** Sends the requests of a plan one after the other: each hangs on the one before. */
export async function sendPlan(
  plans: RankPlans,
  wanted: readonly IssueId[],
  ports: Pick<RankPorts, 'rank' | 'isStopped' | 'onProgress'>,
): Promise<RankOutcome> {
  const { requests } = plans.chosen;
  const refused = new Set<IssueId>();
  for (const [sent, request] of requests.entries()) {
    if (ports.isStopped()) return { kind: 'stopped', sent, total: requests.length };
    ports.onProgress(sent, requests.length);
    for (const { issueId } of await ports.rank(request)) refused.add(issueId);
  }
  ports.onProgress(requests.length, requests.length);
  const refusals = await retryAlone(refused, wanted, ports);
  return refusals.length === 0
    ? { kind: 'written', moved: plans.moved.size, requests: requests.length }
    : { kind: 'partly', moved: plans.moved.size - refusals.length, refusals };
}

/** Each refused work item once more, after the nearest one above it that was not refused. */
async function retryAlone(
  refused: ReadonlySet<IssueId>,
  wanted: readonly IssueId[],
  ports: Pick<RankPorts, 'rank'>,
): Promise<readonly RankRefusal[]> {
  const still: RankRefusal[] = [];
  const missing = new Set(refused);
  for (const [at, id] of wanted.entries()) {
    if (!refused.has(id)) continue;
    const above = wanted
      .slice(0, at)
      .reverse()
      .find((other) => !missing.has(other));
    const below = wanted.slice(at + 1).find((other) => !missing.has(other));
    const anchor =
      above !== undefined ? { after: above } : below !== undefined ? { before: below } : {};
    const answers = await ports.rank({ issues: [id], ...anchor });
    if (answers.length === 0) missing.delete(id);
    else still.push(...answers);
  }
  return still;
}

/** What stands elsewhere; what came or went meanwhile is no difference in order. */
function findDifference(
  expected: readonly IssueId[],
  actual: readonly IssueId[],
): ReadonlySet<IssueId> {
  const present = new Set(actual);
  const known = new Set(expected);
  return findMoved(
    expected.filter((id) => present.has(id)),
    actual.filter((id) => known.has(id)),
  );
}
