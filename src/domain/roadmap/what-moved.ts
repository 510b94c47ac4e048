import type { IssueKey } from '../issue/issue';
import { daysBetween } from '../time/calendar-day';
import { isDated, isFinished, type RoadmapItem } from './roadmap-item';

/**
 * One difference between a roadmap then and now. `days` and `by` are positive: `slipped` ends (or,
 * without an end, begins) that many days later; `rescoped` has that much more or less content.
 */
export type Move =
  | {
      readonly kind: 'slipped' | 'pulledIn';
      readonly key: IssueKey;
      readonly title: string;
      readonly days: number;
    }
  | {
      readonly kind: 'rescoped';
      readonly key: IssueKey;
      readonly title: string;
      readonly by: number;
    }
  | {
      readonly kind: 'appeared' | 'vanished' | 'finished' | 'cancelled' | 'dated' | 'undated';
      readonly key: IssueKey;
      readonly title: string;
    };

const order: readonly Move['kind'][] = [
  'slipped',
  'pulledIn',
  'undated',
  'dated',
  'appeared',
  'vanished',
  'rescoped',
  'finished',
  'cancelled',
];

/** By how many days the end moved; the start decides only where one of the two has no end. */
function shiftDays(before: RoadmapItem, now: RoadmapItem): number {
  if (before.through !== undefined && now.through !== undefined)
    return daysBetween(before.through, now.through);
  if (before.from !== undefined && now.from !== undefined)
    return daysBetween(before.from, now.from);
  return 0;
}

function movesOf(before: RoadmapItem, now: RoadmapItem): readonly Move[] {
  const { key, title } = now;
  const moves: Move[] = [];
  if (isFinished(now)) {
    const kind = now.isCancelled === true ? 'cancelled' : 'finished';
    return isFinished(before) ? [] : [{ kind, key, title }];
  }
  if (isDated(before) && !isDated(now)) moves.push({ kind: 'undated', key, title });
  if (!isDated(before) && isDated(now)) moves.push({ kind: 'dated', key, title });
  const days = shiftDays(before, now);
  if (days !== 0)
    moves.push({ kind: days > 0 ? 'slipped' : 'pulledIn', key, title, days: Math.abs(days) });
  const by = now.total - before.total;
  if (by !== 0) moves.push({ kind: 'rescoped', key, title, by });
  return moves;
}

const sizeOf = (move: Move): number =>
  'days' in move ? move.days : 'by' in move ? Math.abs(move.by) : 0;

/**
 * What changed between two roadmaps, matched by id (a key changes when a work item moves to another
 * project). Slips first, the largest first; a finished item has no other move.
 */
export function whatMoved(
  before: readonly RoadmapItem[],
  now: readonly RoadmapItem[],
): readonly Move[] {
  const earlierById = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(now.map((item) => item.id));
  const moves = now.flatMap((item): readonly Move[] => {
    const earlier = earlierById.get(item.id);
    return earlier === undefined
      ? [{ kind: 'appeared', key: item.key, title: item.title }]
      : movesOf(earlier, item);
  });
  const gone = before
    .filter((item) => !ids.has(item.id))
    .map(({ key, title }): Move => ({ kind: 'vanished', key, title }));
  return [...moves, ...gone].sort(
    (one, other) =>
      order.indexOf(one.kind) - order.indexOf(other.kind) || sizeOf(other) - sizeOf(one),
  );
}
