import type {
  FindRankRequest,
  KeepRankRequest,
  KeptPart,
  KeptRank,
  KeptRankBody,
} from '#contract/scoring/scoring-definitions';
import { findKeptBody, findKeptPart } from '#contract/scoring/scoring-definitions';
import type { IssueId } from '#domain/issue/issue';
import type { Instant } from '#domain/time/instant';
import { epochMsOf, instantAt } from '#domain/time/instant';
import type { RankStore } from '../../ports/rank-store';

/** For so many days an order that was written over can be given back. */
export const undoDays = 7;

const dayMs = 86_400_000;

const lastDay = (at: Instant): Instant => instantAt(epochMsOf(at) + undoDays * dayMs);

/**
 * Keeps one part of the order that is about to be written over. Only the first part makes it findable:
 * it is sent last, so that an order of which a part is missing is never offered.
 */
export async function keepRank(
  request: KeepRankRequest,
  options: { readonly by: string; readonly now: Instant; readonly store: RankStore },
): Promise<{ readonly id: string }> {
  const { projectId, level, part } = request;
  const { by, now, store } = options;
  const id = part.id ?? `${projectId}:${String(epochMsOf(now))}`;
  const ids = { before: request.before.join(' '), after: request.after.join(' ') };
  if (part.index > 0) await store.keepPart({ projectId, id, index: part.index, body: ids });
  else {
    const body: KeptRankBody = { ...ids, level, by, at: now, parts: part.of };
    await store.keep(projectId, { id, atSeconds: Math.floor(epochMsOf(now) / 1000), body });
  }
  return { id };
}

/** The latest order of the level that can still be given back; null when there is none. */
export async function findRank(
  { projectId, level }: FindRankRequest,
  options: { readonly now: Instant; readonly store: RankStore },
): Promise<KeptRank | null> {
  const seconds = Math.floor((epochMsOf(options.now) - undoDays * dayMs) / 1000);
  for (const { id, body: stored } of await options.store.latest(projectId, { seconds })) {
    const body = findKeptBody(stored);
    const parts = body?.level === level ? await partsOf(id, body, options.store) : undefined;
    if (body === undefined || parts === undefined) continue;
    const { by, at } = body;
    const [before, after] = [idsIn(parts, 'before'), idsIn(parts, 'after')];
    return { id, level, before, after, by, at, until: lastDay(at) };
  }
  return null;
}

async function partsOf(
  id: string,
  first: KeptRankBody,
  store: RankStore,
): Promise<readonly KeptPart[] | undefined> {
  const indexes = Array.from({ length: first.parts - 1 }, (_, at) => at + 1);
  const stored = await Promise.all(indexes.map((index) => store.readPart(id, index)));
  const others = stored.flatMap((part) => findKeptPart(part) ?? []);
  return others.length === indexes.length ? [first, ...others] : undefined;
}

const idsIn = (parts: readonly KeptPart[], order: keyof KeptPart): readonly IssueId[] =>
  parts.flatMap((part) => (part[order] === '' ? [] : part[order].split(' ')));
