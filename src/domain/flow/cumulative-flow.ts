import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays, daysBetween, daysIn } from '../time/calendar-day';
import type { WorkItem } from './work-item';

/** How many items lay in each stage at the end of a day. */
export type FlowOnDay = {
  readonly day: CalendarDay;
  readonly toDo: number;
  readonly inProgress: number;
  readonly done: number;
};

/** Running totals of how often `dayOf` falls on or before each day of the span. */
function countsBy(
  items: readonly WorkItem[],
  span: Span,
  dayOf: (item: WorkItem) => CalendarDay | undefined,
): readonly number[] {
  const added = new Array<number>(daysIn(span)).fill(0);
  for (const item of items) {
    const day = dayOf(item);
    if (day === undefined || day > span.through) continue;
    const index = Math.max(0, daysBetween(span.from, day));
    added[index] = (added[index] ?? 0) + 1;
  }
  let total = 0;
  return added.map((count) => (total += count));
}

/** The stages of all items on every day of the span; cancelled items are left out from their beginning. */
export function cumulativeFlow(items: readonly WorkItem[], span: Span): readonly FlowOnDay[] {
  const counted = items.filter((item) => !item.isCancelled);
  const created = countsBy(counted, span, (item) => item.createdOn);
  const begun = countsBy(counted, span, (item) => item.startedOn ?? item.finishedOn);
  const finished = countsBy(counted, span, (item) => item.finishedOn);
  return created.map((count, index) => {
    const started = begun[index] ?? 0;
    const done = finished[index] ?? 0;
    return {
      day: addDays(span.from, index),
      toDo: count - started,
      inProgress: started - done,
      done,
    };
  });
}
