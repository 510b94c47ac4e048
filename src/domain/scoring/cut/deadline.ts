import type { CalendarDay } from '../../time/calendar-day';
import { addDays, daysBetween } from '../../time/calendar-day';
import type { Scale } from '../scale/scale';

/** A time criticality that a due date asks for, and what it was made of. */
export type DeadlineAdvice = {
  readonly value: number;
  /** The last day on which starting still makes the due date, at 85 %. */
  readonly startBy: CalendarDay;
  readonly daysLeft: number;
  readonly cycleTimeDays: number;
};

/**
 * What the due date says about time criticality: the top of the scale once the last day to start has
 * come, the bottom when four cycle times remain, evenly between.
 */
export function adviseTimeCriticality(
  given: {
    readonly dueOn: CalendarDay;
    readonly today: CalendarDay;
    readonly cycleTimeDays: number;
  },
  scale: Scale,
): DeadlineAdvice {
  const startBy = addDays(given.dueOn, -given.cycleTimeDays);
  const daysLeft = daysBetween(given.today, startBy);
  const comfort = Math.max(1, given.cycleTimeDays * 4);
  const pressure = 1 - Math.min(1, Math.max(0, daysLeft / comfort));
  const value = scale[Math.round(pressure * (scale.length - 1))] ?? scale[0] ?? 1;
  return { value, startBy, daysLeft, cycleTimeDays: given.cycleTimeDays };
}
