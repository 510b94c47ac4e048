import type { CalendarDay } from '../time/calendar-day';
import { daysBetween } from '../time/calendar-day';
import { isFinished, type RoadmapItem } from './roadmap-item';

/**
 * How an item stands against its days on one day. `late`: its end has passed and it is not finished;
 * `startsLate`: its start has passed and nothing of it is begun. `days` counts whole days since then.
 */
export type Lateness =
  | { readonly kind: 'finished' | 'cancelled' | 'onTime' | 'undated' }
  | { readonly kind: 'late' | 'startsLate'; readonly days: number };

/** Standing of an item today. An item that ends today is not late. */
export function latenessOf(item: RoadmapItem, today: CalendarDay): Lateness {
  if (isFinished(item)) return { kind: item.isCancelled === true ? 'cancelled' : 'finished' };
  if (item.through !== undefined && item.through < today)
    return { kind: 'late', days: daysBetween(item.through, today) };
  if (item.from !== undefined && item.from < today && item.category === 'new' && item.done === 0)
    return { kind: 'startsLate', days: daysBetween(item.from, today) };
  return { kind: item.from === undefined && item.through === undefined ? 'undated' : 'onTime' };
}
