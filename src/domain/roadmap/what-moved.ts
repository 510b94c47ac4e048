import type { IssueKey } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import { daysBetween } from '../time/calendar-day';
import { isDated, isFinished, type RoadmapItem } from './roadmap-item';

/**
 * One difference between a roadmap then and now. What was promised is the end: `slipped` ends that many
 * `days` later, or, where there is no end, begins so (`isOfStart`). `startMoved` begins `by` days later
 * or, below zero, sooner, and ends as before. `rescoped` has `by` more or, below zero, less content; where some of
 * it came and some went, it tells both, and `by` may be zero.
 */
export type Move =
  | {
      readonly kind: 'slipped' | 'pulledIn';
      readonly key: IssueKey;
      readonly title: string;
      readonly days: number;
      readonly isOfStart?: true;
    }
  | {
      readonly kind: 'startMoved';
      readonly key: IssueKey;
      readonly title: string;
      readonly by: number;
    }
  | {
      readonly kind: 'rescoped';
      readonly key: IssueKey;
      readonly title: string;
      readonly by: number;
      readonly exchange?: Exchange;
    }
  | {
      readonly kind: 'finished' | 'cancelled' | 'reopened' | 'dated' | 'undated';
      readonly key: IssueKey;
      readonly title: string;
    }
  | {
      readonly kind: 'appeared';
      readonly key: IssueKey;
      readonly title: string;
      /** Where it was before, where it is not new altogether. */
      readonly was?: string;
    }
  | {
      readonly kind: 'vanished';
      readonly key: IssueKey;
      readonly title: string;
      /** What it is instead, where Jira tells it. */
      readonly became?: string;
    };

/** How many work items came into a row and how many went out of it. */
export type Exchange = { readonly cameIn: number; readonly wentOut: number };

/** What was exchanged in rows, by their id; rows that only grew or only shrank are not among them. */
export type Exchanges = ReadonlyMap<string, Exchange>;

const order: readonly Move['kind'][] = [
  'slipped',
  'pulledIn',
  'reopened',
  'undated',
  'dated',
  'appeared',
  'vanished',
  'rescoped',
  'startMoved',
  'finished',
  'cancelled',
];

/** How its days moved; the start decides only where one of the two has no end. */
function shiftOf(before: RoadmapItem, now: RoadmapItem): readonly Move[] {
  const { key, title } = now;
  const ofEnd = shiftDays(before.through, now.through);
  const ofStart = shiftDays(before.from, now.from) ?? 0;
  const days = ofEnd ?? ofStart;
  if (days !== 0)
    return [
      {
        kind: days > 0 ? 'slipped' : 'pulledIn',
        ...{ key, title, days: Math.abs(days) },
        ...(ofEnd === undefined ? { isOfStart: true as const } : {}),
      },
    ];
  return ofStart === 0 ? [] : [{ kind: 'startMoved', key, title, by: ofStart }];
}

const shiftDays = (before?: CalendarDay, now?: CalendarDay): number | undefined =>
  before === undefined || now === undefined ? undefined : daysBetween(before, now);

function movesOf(before: RoadmapItem, now: RoadmapItem, exchange?: Exchange): readonly Move[] {
  const { key, title } = now;
  const moves: Move[] = [];
  // Nothing is promised by the days of what is closed.
  if (isFinished(now)) {
    const kind = now.isCancelled === true ? 'cancelled' : 'finished';
    return isFinished(before) ? [] : [{ kind, key, title }];
  }
  if (isFinished(before)) moves.push({ kind: 'reopened', key, title });
  if (isDated(before) && !isDated(now)) moves.push({ kind: 'undated', key, title });
  if (!isDated(before) && isDated(now)) moves.push({ kind: 'dated', key, title });
  moves.push(...shiftOf(before, now));
  const by = now.total - before.total;
  if (by !== 0 || exchange !== undefined)
    moves.push({
      kind: 'rescoped',
      key,
      title,
      by,
      ...(exchange === undefined ? {} : { exchange }),
    });
  return moves;
}

const sizeOf = (move: Move): number =>
  'days' in move ? move.days : 'by' in move ? Math.abs(move.by) : 0;

/**
 * What changed between two roadmaps, matched by id (a key changes when a work item moves to another
 * project). Slips first, the largest first; what is closed has no other move than that it was.
 */
export function whatMoved(
  before: readonly RoadmapItem[],
  now: readonly RoadmapItem[],
  exchanges: Exchanges = new Map(),
): readonly Move[] {
  const earlierById = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(now.map((item) => item.id));
  const moves = now.flatMap((item): readonly Move[] => {
    const earlier = earlierById.get(item.id);
    return earlier === undefined
      ? [{ kind: 'appeared', key: item.key, title: item.title }]
      : movesOf(earlier, item, exchanges.get(item.id));
  });
  const gone = before
    .filter((item) => !ids.has(item.id))
    .map(({ key, title }): Move => ({ kind: 'vanished', key, title }));
  return [...moves, ...gone].sort(
    (one, other) =>
      order.indexOf(one.kind) - order.indexOf(other.kind) || sizeOf(other) - sizeOf(one),
  );
}
