import { generateNKeysBetween } from 'fractional-indexing';
import type { IssueMemory } from './memory';
import type { RankPlace, StoredIssue } from './types';

/** A rank longer than this has all ranks spread anew. */
const longestRank = 60;

const readRank = ({ rank }: StoredIssue) => rank;

/** Every ranked work item, first to last. */
const rankedIssues = (memory: IssueMemory): StoredIssue[] => {
  const issues: StoredIssue[] = [];
  for (const slot of memory.order('rank', readRank).slots) {
    const issue = memory.issues[slot];
    if (issue?.rank === undefined) break;
    issues.push(issue);
  }
  return issues;
};

/** The last rank given out; absent when nothing is ranked. */
function lastRank(memory: IssueMemory): string | undefined {
  const { slots } = memory.order('rank', readRank);
  for (let at = slots.length - 1; at >= 0; at -= 1) {
    const rank = memory.issues[slots[at] ?? 0]?.rank;
    if (rank !== undefined) return rank;
  }
  return undefined;
}

/** `count` ranks after all given out so far. */
export const nextRanks = (memory: IssueMemory, count: number): string[] =>
  generateNKeysBetween(lastRank(memory) ?? null, null, count);

/** The work items that change rank when `ids` move directly before or after another one, with their new ranks. */
export function planRanks(
  memory: IssueMemory,
  ids: readonly string[],
  place: RankPlace,
): { readonly issue: StoredIssue; readonly rank: string }[] {
  const moving = new Set(ids);
  const moved = ids.map((id) => memory.find(id)).filter((issue) => issue !== undefined);
  const rest = rankedIssues(memory).filter((issue) => !moving.has(issue.id));
  const anchor = rest.findIndex((issue) => issue.id === (place.before ?? place.after));
  const at = place.before === undefined ? anchor + 1 : anchor;
  const below = rest[at - 1]?.rank ?? null;
  const above = rest[at]?.rank ?? null;
  const ranks = generateNKeysBetween(below, above, moved.length);
  if (ranks.every((rank) => rank.length <= longestRank))
    return moved.map((issue, index) => ({ issue, rank: ranks[index] ?? '' }));

  const all = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
  const spread = generateNKeysBetween(null, null, all.length);
  return all.map((issue, index) => ({ issue, rank: spread[index] ?? '' }));
}
