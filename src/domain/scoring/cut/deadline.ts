import type { PercentileMethod } from '../../flow/flow-rule';
import { percentile } from '../../flow/percentile';
import type { CalendarDay } from '../../time/calendar-day';
import { addDays, daysBetween } from '../../time/calendar-day';
import type { Scale } from '../scale/scale';

/** How long work takes here: at 85 %, and how many finished say so; or that too few do. */
export type OwnCycleTime =
  | { readonly kind: 'known'; readonly days: number; readonly of: number }
  | { readonly kind: 'thin'; readonly of: number; readonly needed: number };

const finishedNeeded = 10;

/** The own cycle time at 85 %, from the days that each finished work item took. */
export function ownCycleTime(days: readonly number[], method: PercentileMethod): OwnCycleTime {
  const at85 = days.length < finishedNeeded ? undefined : percentile(days, 85, method);
  return at85 === undefined
    ? { kind: 'thin', of: days.length, needed: finishedNeeded }
    : { kind: 'known', days: Math.ceil(at85), of: days.length };
}

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
