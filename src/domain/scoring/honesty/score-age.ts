import type { CalendarDay } from '../../time/calendar-day';
import { daysBetween } from '../../time/calendar-day';

/** After this many days a team should look at a score again. */
export const freshDays = 90;

/** How old a score is, and whether it should be looked at again. */
export type ScoreAge = { readonly days: number; readonly isStale: boolean };

/** The age of a score that was last given on the day; exactly `limitDays` is still fresh. */
export function ageOfScore(
  scoredOn: CalendarDay,
  today: CalendarDay,
  limitDays: number = freshDays,
): ScoreAge {
  const days = Math.max(0, daysBetween(scoredOn, today));
  return { days, isStale: days > limitDays };
}
