import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays } from '../time/calendar-day';
import type { LeftOut } from './kpi';

/** Fewer values than this say nothing about a team. */
export const smallestSample = 10;

/** The `days` days that end with `asOf`. */
export const lastDays = (asOf: CalendarDay, days: number): Span => ({
  from: addDays(asOf, 1 - days),
  through: asOf,
});

/** Spans of `days` days that end a month apart, oldest first, the last one with `asOf`. */
export const monthlySpans = (asOf: CalendarDay, days: number, count: number): readonly Span[] =>
  Array.from({ length: count }, (_, index) =>
    lastDays(addDays(asOf, -30 * (count - 1 - index)), days),
  );

/** What was not counted, where there is any. */
export const leftOut = (count: number, why: string): readonly LeftOut[] =>
  count === 0 ? [] : [{ count, why }];

/** The values from the last gap on: a trend has no holes. */
export function sinceLastGap(values: readonly (number | undefined)[]): readonly number[] {
  const gap = values.lastIndexOf(undefined);
  return values.slice(gap + 1).filter((value) => value !== undefined);
}

/** Why a value over too few work items is not shown. */
export const tooFew = (count: number, what: string): string =>
  `${String(count)} ${what}, ${String(smallestSample)} are needed.`;
