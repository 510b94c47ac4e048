import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays, daysBetween, isWithin, weekdayOf } from '../time/calendar-day';
import type { WorkItem } from './work-item';

/** The items finished within the span, cancelled ones left out. */
export const finishedWithin = (items: readonly WorkItem[], span: Span): readonly WorkItem[] =>
  items.filter(
    (item) => !item.isCancelled && item.finishedOn !== undefined && isWithin(item.finishedOn, span),
  );

/** How many items were finished within the span: an exact count. */
export const throughput = (items: readonly WorkItem[], span: Span): number =>
  finishedWithin(items, span).length;

/** The last `weeks` whole weeks, Monday to Sunday, that ended before or on `asOf`. */
export function wholeWeeks(asOf: CalendarDay, weeks: number): Span {
  const through = weekdayOf(asOf) === 6 ? asOf : addDays(asOf, -weekdayOf(asOf) - 1);
  return { from: addDays(through, 1 - 7 * weeks), through };
}

/** The count of each week of a span of whole weeks, oldest first; weeks without any are 0. */
export function throughputByWeek(items: readonly WorkItem[], span: Span): readonly number[] {
  const weeks = new Array<number>(Math.ceil((daysBetween(span.from, span.through) + 1) / 7)).fill(
    0,
  );
  for (const item of finishedWithin(items, span)) {
    const week = Math.floor(daysBetween(span.from, item.finishedOn ?? span.from) / 7);
    weeks[week] = (weeks[week] ?? 0) + 1;
  }
  return weeks;
}

/**
 * The count of each of the last `weeks` whole weeks, oldest first. Weeks that had begun before the first
 * of the items was created are no history: that nothing was finished in them tells of no pace.
 */
export function recentThroughput(
  items: readonly WorkItem[],
  asOf: CalendarDay,
  weeks: number,
): readonly number[] {
  const { from } = wholeWeeks(asOf, weeks);
  const first = items.reduce<CalendarDay | undefined>(
    (day, { createdOn }) => (day === undefined || createdOn < day ? createdOn : day),
    undefined,
  );
  const weeksBefore =
    first === undefined ? 0 : Math.max(0, Math.ceil(daysBetween(from, first) / 7));
  return throughputByWeek(items, wholeWeeks(asOf, Math.max(0, weeks - weeksBefore)));
}
