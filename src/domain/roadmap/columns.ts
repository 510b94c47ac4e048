import type { CalendarDay } from '../time/calendar-day';
import { addDays } from '../time/calendar-day';
import { isFinished, type RoadmapItem } from './roadmap-item';

/** A roadmap without dates: what is being done, what follows, what comes some day, what is there. */
export type Columns = {
  readonly now: readonly RoadmapItem[];
  readonly next: readonly RoadmapItem[];
  readonly later: readonly RoadmapItem[];
  readonly done: readonly RoadmapItem[];
};

const daysAhead = 92;
const daysBack = 92;

/** Which column an item belongs to; undefined when it was finished more than a quarter ago, or was not done. */
function findColumn(item: RoadmapItem, today: CalendarDay): keyof Columns | undefined {
  if (item.isCancelled === true) return undefined;
  if (isFinished(item)) {
    const finishedOn = item.finishedOn ?? item.through;
    return finishedOn !== undefined && finishedOn >= addDays(today, -daysBack) ? 'done' : undefined;
  }
  if (item.category === 'indeterminate') return 'now';
  const from = item.from ?? item.through;
  if (from === undefined) return 'later';
  return from <= addDays(today, daysAhead) ? 'next' : 'later';
}

const byStart = (one: RoadmapItem, other: RoadmapItem): number =>
  (one.from ?? one.through ?? '9999').localeCompare(other.from ?? other.through ?? '9999');

/**
 * Now: someone works on it. Next: begins (or, without a start, ends) within a quarter. Later: the
 * rest, undated ones included. Done: finished within the last quarter.
 */
export function arrangeColumns(items: readonly RoadmapItem[], today: CalendarDay): Columns {
  const inColumn = (column: keyof Columns): readonly RoadmapItem[] =>
    items.filter((item) => findColumn(item, today) === column).sort(byStart);
  return {
    now: inColumn('now'),
    next: inColumn('next'),
    later: inColumn('later'),
    done: inColumn('done'),
  };
}
