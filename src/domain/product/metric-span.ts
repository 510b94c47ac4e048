import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays, weekdayOf } from '../time/calendar-day';

/** How far apart the values of a product metric lie. */
export const metricSteps = ['day', 'week', 'month', 'quarter'] as const;

/** One of them. */
export type MetricStep = (typeof metricSteps)[number];

/** The days of the step that begins on `from`: a week has seven from there, the others end with their own. */
export function spanFrom(from: CalendarDay, step: MetricStep): Span {
  if (step === 'day') return { from, through: from };
  if (step === 'week') return { from, through: addDays(from, 6) };
  return { from, through: addDays(addMonths(from, step === 'month' ? 1 : 3), -1) };
}

/** The first day of the step that a day lies in; a week begins on Monday, a quarter with the calendar’s. */
export function startOfStep(day: CalendarDay, step: MetricStep): CalendarDay {
  switch (step) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -weekdayOf(day));
    case 'month':
      return addMonths(day, 0);
    case 'quarter':
      return addMonths(day, -((Number(day.slice(5, 7)) - 1) % 3));
  }
}

/** The first day of the `count`th month after that of `day`; of its own where that is 0. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** The first day of the step after the one that begins on `from`. */
export const startOfNext = (from: CalendarDay, step: MetricStep): CalendarDay =>
  addDays(spanFrom(from, step).through, 1);
