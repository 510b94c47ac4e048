import { findPredictability } from '../flow/sprint-report';
import type { IssueId } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import { isWithin } from '../time/calendar-day';
import type { Measure } from './kpi';
import { lastDays, leftOut, smallestSample, tooFew } from './spans';

/** An epic as an objective: what it is worth, when it was to end and when it did. */
export type Objective = {
  readonly id: IssueId;
  /** User-business value of its score; absent when nobody scored it. */
  readonly value?: number;
  /** Its planned end as it was at the beginning of the span. */
  readonly plannedEnd?: CalendarDay;
  readonly finishedOn?: CalendarDay;
};

/** Value of what was finished ÷ value of what was planned to be, in percent, over the last 90 days. */
export function measurePredictability(
  objectives: readonly Objective[],
  asOf: CalendarDay,
): Measure {
  const span = lastDays(asOf, 90);
  const isIn = (day: CalendarDay | undefined): boolean => day !== undefined && isWithin(day, span);
  const planned = objectives.filter((each) => isIn(each.plannedEnd));
  const finished = objectives.filter((each) => isIn(each.finishedOn));
  const all = [...new Set([...planned, ...finished])];
  const valued = all.filter((each) => each.value !== undefined);
  const sum = (some: readonly Objective[]): number =>
    some.reduce((total, each) => total + (each.value ?? 0), 0);
  const value = findPredictability(sum(planned), sum(finished));
  const because =
    valued.length < smallestSample
      ? tooFew(valued.length, 'with a score planned or finished in 90 days')
      : 'No epic with a score was planned to end in these 90 days.';
  return {
    id: 'predictability',
    ...(valued.length < smallestSample || value === undefined
      ? { because }
      : { value: Math.round(value) }),
    span,
    asOf,
    counted: valued.map((each) => each.id),
    leftOut: leftOut(all.length - valued.length, 'without a score'),
    trend: [],
  };
}
