import type { FindRankRequest, KeepRankRequest, KeptRank } from '#contract/scoring-definitions';
import { findKeptRank, isTooLongToKeep } from '#contract/scoring-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Instant } from '#domain/time/instant';
import { epochMsOf, instantAt } from '#domain/time/instant';
import type { RankStore } from '../../ports/rank-store';

/** For so many days an order that was written over can be given back. */
export const undoDays = 7;

const dayMs = 86_400_000;

/** The order is too long to be kept for undoing. */
const tooLongToKeep = (count: number): Problem => ({
  code: 'RANK_TOO_LONG',
  message: `Waymark cannot keep an order of ${String(count)} work items for undoing.`,
  remedy: 'Filter by epic or version in Jira and rank a part of it.',
  facts: { count },
});

const lastDay = (at: Instant): Instant => instantAt(epochMsOf(at) + undoDays * dayMs);

/** Keeps the order that is about to be written over. */
export async function keepRank(
  request: KeepRankRequest,
  options: { readonly by: string; readonly now: Instant; readonly store: RankStore },
): Promise<Result<KeptRank, Problem>> {
  const { projectId, level, before, after } = request;
  const { by, now, store } = options;
  const body = { level, before: before.join(' '), after: after.join(' '), by, at: now };
  if (isTooLongToKeep(before, after)) return refused(tooLongToKeep(before.length));
  const id = `${projectId}:${String(epochMsOf(now))}`;
  await store.keep(projectId, { id, atSeconds: Math.floor(epochMsOf(now) / 1000), body });
  return ok({ id, level, before, after, by, at: now, until: lastDay(now) });
}

/** The latest order of the level that can still be given back; null when there is none. */
export async function findRank(
  { projectId, level }: FindRankRequest,
  options: { readonly now: Instant; readonly store: RankStore },
): Promise<KeptRank | null> {
  const seconds = Math.floor((epochMsOf(options.now) - undoDays * dayMs) / 1000);
  for (const stored of await options.store.latest(projectId, { seconds })) {
    const kept = findKeptRank(stored, lastDay);
    if (kept?.level === level) return kept;
  }
  return null;
}
