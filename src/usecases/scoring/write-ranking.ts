import { isTooLongToKeep } from '#contract/scoring/scoring-definitions';
import type { IssueId } from '#domain/issue/issue';
import { findMoved } from '#domain/scoring/cut/moves';
import type { RankPlans, RankRequest } from '#domain/scoring/cut/rank-plan';
import { applyRankRequest, planRanking } from '#domain/scoring/cut/rank-plan';
import type { Wait } from '../../ports/wait';
import type { RankRefusal } from './refused-ranks';
import { anchoredAnew, retryAlone, saidBy } from './refused-ranks';

/** Sends requests of a plan, and lets a screen follow and stop that. */
export type SendPorts = {
  /** Sends one request; answers what was refused of it. @throws When Jira takes none of it. */
  readonly rank: (request: RankRequest) => Promise<readonly RankRefusal[]>;
  readonly isStopped: () => boolean;
  readonly onProgress: (sent: number, total: number) => void;
};

/** What writing a ranking needs of the outside. */
export type RankPorts = SendPorts & {
  /** Jira's order of the same work items as it is at this moment. */
  readonly readOrder: () => Promise<readonly IssueId[]>;
  /** Jira's order of these and of all that stands between them: other levels, and what is finished. */
  readonly readAround: () => Promise<readonly IssueId[]>;
  /** Keeps the order that is about to be written over; called once, before the first request. */
  readonly keep: (before: readonly IssueId[], after: readonly IssueId[]) => Promise<void>;
  readonly wait: Wait;
};

/** A ranking that was begun and not finished: where it stands, so that it can be gone on with. */
export type Unfinished = {
  readonly sent: number;
  readonly total: number;
  /** The order before the first request. */
  readonly before: readonly IssueId[];
  /** The orders in which Jira may be: before and, where the answer to a request was lost, after it. */
  readonly orders: readonly (readonly IssueId[])[];
  readonly wanted: readonly IssueId[];
};

/** How it ended. */
export type RankOutcome =
  | {
      readonly kind: 'written';
      readonly moved: number;
      readonly requests: number;
      /** What somebody else moved while this was written; it was left there. Undefined: nobody could look. */
      readonly elsewhere: ReadonlySet<IssueId> | undefined;
    }
  /** Stopped on request. */
  | { readonly kind: 'stopped'; readonly rest: Unfinished }
  /** Jira took a request not at all; `said` is its own word, where it gave one. */
  | { readonly kind: 'failed'; readonly rest: Unfinished; readonly said: string }
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
  await keepAround({ current, wanted }, ports);
  return send({ before: current, current, wanted }, ports);
}

/**
 * Keeps the order of all that the ranked work items stand among: what is moved in one stretch ends on
 * one side of what stood between. Where that is too long to be kept, the order of the ranked alone.
 */
async function keepAround(
  { current, wanted }: Pick<Orders, 'current' | 'wanted'>,
  ports: RankPorts,
): Promise<void> {
  const around = await ports.readAround();
  if (isTooLongToKeep(around)) return ports.keep(current, wanted);
  const { requests } = planRanking(current, wanted).chosen;
  return ports.keep(around, requests.reduce(applyRankRequest, around));
}

/**
 * Goes on with a ranking that was stopped or broke off. The order that is kept for undoing stays the one
 * from before the first request. Where somebody ranked in the meantime, nothing is written.
 */
export async function resumeRanking(rest: Unfinished, ports: RankPorts): Promise<RankOutcome> {
  return goOnFrom(await ports.readOrder(), rest, ports);
}

async function goOnFrom(
  actual: readonly IssueId[],
  rest: Unfinished,
  ports: RankPorts,
): Promise<RankOutcome> {
  const differences = rest.orders.map((order) => findDifference(order, actual));
  const [nearest] = [...differences].sort((a, b) => a.size - b.size);
  if (nearest !== undefined && nearest.size > 0)
    return { kind: 'changedMeanwhile', moved: nearest };
  const known = new Set(rest.wanted);
  const current = actual.filter((id) => known.has(id));
  const present = new Set(current);
  const wanted = rest.wanted.filter((id) => present.has(id));
  return send({ before: rest.before.filter((id) => present.has(id)), current, wanted }, ports);
}

/** What a plan leads from and to, and the order before the first request, which may lie further back. */
type Orders = {
  readonly before: readonly IssueId[];
  readonly current: readonly IssueId[];
  readonly wanted: readonly IssueId[];
};

async function send(orders: Orders, ports: RankPorts): Promise<RankOutcome> {
  const outcome = await sendPlan(planRanking(orders.current, orders.wanted), orders, ports);
  if (outcome.kind === 'failed') return goOnWithoutTheGone(outcome, ports);
  return outcome.kind === 'written' ? lookAfter(outcome, orders.wanted, ports) : outcome;
}

/** Jira takes nothing of a request that names what is deleted or hidden by now: the others go on without it. */
async function goOnWithoutTheGone(
  failed: Extract<RankOutcome, { kind: 'failed' }>,
  ports: RankPorts,
): Promise<RankOutcome> {
  const actual = await ports.readOrder().catch(() => failed.rest.wanted);
  const present = new Set(actual);
  const isComplete = failed.rest.wanted.every((id) => present.has(id));
  return isComplete ? failed : goOnFrom(actual, failed.rest, ports);
}

/** Sends the requests of a plan one after the other: each hangs on the one before. */
export async function sendPlan(
  plans: RankPlans,
  { before, current, wanted }: Orders,
  ports: SendPorts,
): Promise<RankOutcome> {
  const { requests } = plans.chosen;
  const total = requests.length;
  const refused = new Set<IssueId>();
  let order = current;
  for (const [sent, planned] of requests.entries()) {
    if (ports.isStopped())
      return { kind: 'stopped', rest: { sent, total, before, orders: [order], wanted } };
    ports.onProgress(sent, total);
    const request = anchoredAnew(planned, wanted, refused);
    let refusals: readonly RankRefusal[];
    try {
      refusals = await ports.rank(request);
    } catch (error) {
      const orders = [order, applyRankRequest(order, request)];
      const rest = { sent, total, before, orders, wanted };
      return { kind: 'failed', rest, said: saidBy(error) };
    }
    for (const { issueId } of refusals) refused.add(issueId);
    const issues = request.issues.filter((id) => !refused.has(id));
    order = applyRankRequest(order, { ...request, issues });
  }
  ports.onProgress(total, total);
  const refusals = await retryAlone(refused, wanted, ports);
  const unmoved = new Set(refusals.map(({ issueId }) => issueId));
  const isMovable = (id: IssueId) => !unmoved.has(id);
  const moved = findMoved(before.filter(isMovable), wanted.filter(isMovable)).size;
  return refusals.length === 0
    ? { kind: 'written', moved, requests: total, elsewhere: undefined }
    : { kind: 'partly', moved, refusals };
}

const settleMs = 2000;

/** Looks whether Jira stands as wanted. A search that lags behind is asked a second time before anybody is told. */
async function lookAfter(
  written: Extract<RankOutcome, { kind: 'written' }>,
  wanted: readonly IssueId[],
  ports: RankPorts,
): Promise<RankOutcome> {
  const look = async () => findDifference(wanted, await ports.readOrder());
  try {
    let elsewhere = await look();
    if (elsewhere.size > 0) {
      await ports.wait(settleMs);
      elsewhere = await look();
    }
    return { ...written, elsewhere };
  } catch {
    return written;
  }
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
