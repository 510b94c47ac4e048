import type { IssueId } from '../../issue/issue';
import { findMoved } from './moves';

/** One request to Jira: these neighbours, in this order, directly after or before another work item. */
export type RankRequest = {
  readonly issues: readonly IssueId[];
  readonly after?: IssueId;
  readonly before?: IssueId;
};

/** How a ranking is written to Jira. */
export type RankPlan = {
  readonly name: 'fewestMoves' | 'wholeStretches';
  readonly requests: readonly RankRequest[];
  /** How many work items the requests name. */
  readonly moves: number;
};

/** Both ways to write a ranking, and the one to use. */
export type RankPlans = {
  readonly chosen: RankPlan;
  readonly fewestMoves: RankPlan;
  readonly wholeStretches: RankPlan;
  /** Work items that end up elsewhere relative to the others. */
  readonly moved: ReadonlySet<IssueId>;
};

/** Jira takes at most 50 work items a request. Source: developer.atlassian.com/cloud/jira/software/rest/api-group-issue */
export const rankedPerRequest = 50;

/** A plan with fewer requests may move this many times as many work items, no more. */
const movesWorthARequest = 10;

/**
 * The two plans that turn the current order into the wanted one; both orders hold the same ids. The
 * one with fewer requests is chosen, unless it moves more than ten times as many.
 */
export function planRanking(current: readonly IssueId[], wanted: readonly IssueId[]): RankPlans {
  const moved = findMoved(current, wanted);
  const fewestMoves = planFewestMoves(wanted, moved);
  const wholeStretches = planWholeStretches(current, wanted);
  const isWorthIt =
    wholeStretches.requests.length < fewestMoves.requests.length &&
    wholeStretches.moves <= fewestMoves.moves * movesWorthARequest;
  return { chosen: isWorthIt ? wholeStretches : fewestMoves, fewestMoves, wholeStretches, moved };
}

function planFewestMoves(wanted: readonly IssueId[], moved: ReadonlySet<IssueId>): RankPlan {
  const requests: RankRequest[] = [];
  let at = 0;
  while (at < wanted.length) {
    const start = at;
    while (at < wanted.length && moved.has(wanted[at] ?? '')) at += 1;
    if (at > start) requests.push(...requestsOfRun(wanted, start, at));
    at += 1;
  }
  return { name: 'fewestMoves', requests, moves: moved.size };
}

/** A run at the very top hangs before the first work item that stays; any other after its predecessor. */
function requestsOfRun(wanted: readonly IssueId[], start: number, end: number): RankRequest[] {
  const predecessor = wanted[start - 1];
  if (predecessor !== undefined) return chunksAfter(predecessor, wanted.slice(start, end));
  const first = wanted.slice(start, Math.min(end, start + rankedPerRequest));
  const follower = wanted[end];
  const head: RankRequest =
    follower === undefined ? { issues: first } : { issues: first, before: follower };
  const last = first[first.length - 1];
  if (last === undefined) return [];
  return [head, ...chunksAfter(last, wanted.slice(start + first.length, end))];
}

function planWholeStretches(current: readonly IssueId[], wanted: readonly IssueId[]): RankPlan {
  const requests = findStretches(current, wanted).flatMap(({ start, end }) => {
    const predecessor = wanted[start - 1];
    if (predecessor !== undefined) return chunksAfter(predecessor, wanted.slice(start, end));
    // At the top nothing precedes: the first of the wanted order stays, the others follow it.
    const first = wanted[start];
    return first === undefined ? [] : chunksAfter(first, wanted.slice(start + 1, end));
  });
  const moves = requests.reduce((sum, request) => sum + request.issues.length, 0);
  return { name: 'wholeStretches', requests, moves };
}

/** The smallest stretches that hold the same ids in both orders, those that differ only. `end` excludes. */
function findStretches(
  current: readonly IssueId[],
  wanted: readonly IssueId[],
): readonly { readonly start: number; readonly end: number }[] {
  const placeOf = new Map(current.map((id, at) => [id, at]));
  const stretches: { start: number; end: number }[] = [];
  let start = 0;
  let farthest = -1;
  wanted.forEach((id, at) => {
    farthest = Math.max(farthest, placeOf.get(id) ?? at);
    if (farthest > at) return;
    if (at > start) stretches.push({ start, end: at + 1 });
    start = at + 1;
  });
  return stretches;
}

function chunksAfter(predecessor: IssueId, issues: readonly IssueId[]): RankRequest[] {
  const requests: RankRequest[] = [];
  let after = predecessor;
  for (let at = 0; at < issues.length; at += rankedPerRequest) {
    const chunk = issues.slice(at, at + rankedPerRequest);
    requests.push({ issues: chunk, after });
    after = chunk[chunk.length - 1] ?? after;
  }
  return requests;
}

/** The order after one request, as Jira arranges it. Ids that are not in the order are passed by. */
export function applyRankRequest(
  order: readonly IssueId[],
  request: RankRequest,
): readonly IssueId[] {
  const moving = new Set(request.issues);
  const staying = order.filter((id) => !moving.has(id));
  const anchor = staying.indexOf(request.after ?? request.before ?? '');
  if (anchor < 0) return order;
  const at = request.after === undefined ? anchor : anchor + 1;
  const present = new Set(order);
  return [
    ...staying.slice(0, at),
    ...request.issues.filter((id) => present.has(id)),
    ...staying.slice(at),
  ];
}
