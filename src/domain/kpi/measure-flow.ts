import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays } from '../time/calendar-day';
import { countDays, findAgeDays, findCycleTimeDays, findLeadTimeDays } from '../flow/durations';
import type { FlowRule } from '../flow/flow-rule';
import { percentile } from '../flow/percentile';
import { finishedWithin } from '../flow/throughput';
import { workInProgress, workInProgressOn } from '../flow/work-in-progress';
import type { WorkItem } from '../flow/work-item';
import type { Measure, MeasureId } from './kpi';
import { closedUndone } from './measure-finished';
import { lastDays, leftOut, monthlySpans, sinceLastGap, smallestSample, tooFew } from './spans';

const monthsBack = [5, 4, 3, 2, 1, 0];

/** How many are between started and finished. Where no changelog tells the past there is no trend. */
export function measureInProgress(items: readonly WorkItem[], asOf: CalendarDay): Measure {
  const counted = workInProgress(items);
  const areTraced = counted.every((item) => item.startedOn !== undefined);
  return {
    id: 'inProgress',
    value: counted.length,
    span: { from: asOf, through: asOf },
    asOf,
    counted: counted.map((item) => item.id),
    leftOut: [],
    trend: areTraced
      ? monthsBack.map((months) => workInProgressOn(items, addDays(asOf, -30 * months)).length)
      : [],
  };
}

/** A percentile of days over what was finished in the last 90 days; suppressed when too few are known. */
function measureDays(
  id: MeasureId,
  items: readonly WorkItem[],
  options: {
    readonly asOf: CalendarDay;
    readonly rule: FlowRule;
    readonly daysOf: (item: WorkItem) => number | undefined;
  },
): Measure {
  const span = lastDays(options.asOf, 90);
  const finished = finishedWithin(items, span);
  const known = finished.filter((item) => options.daysOf(item) !== undefined);
  const valueOf = (each: Span): number | undefined => {
    const days = finishedWithin(items, each).flatMap((item) => options.daysOf(item) ?? []);
    return days.length < smallestSample
      ? undefined
      : percentile(days, 85, options.rule.percentileMethod);
  };
  const value = valueOf(span);
  return {
    id,
    ...(value === undefined
      ? { because: tooFew(known.length, 'with known days in 90 days') }
      : { value }),
    span,
    asOf: options.asOf,
    counted: known.map((item) => item.id),
    leftOut: [
      ...leftOut(finished.length - known.length, 'finished without a known start'),
      ...closedUndone(items, span),
    ],
    trend: sinceLastGap(monthlySpans(options.asOf, 90, 4).map(valueOf)),
  };
}

/** Cycle time that 85 % do not exceed. */
export const measureCycleTime = (
  items: readonly WorkItem[],
  asOf: CalendarDay,
  rule: FlowRule,
): Measure =>
  measureDays('cycleTime', items, {
    asOf,
    rule,
    daysOf: (item) => findCycleTimeDays(item, rule.dayCounting),
  });

/** Lead time that 85 % do not exceed. */
export const measureLeadTime = (
  items: readonly WorkItem[],
  asOf: CalendarDay,
  rule: FlowRule,
): Measure =>
  measureDays('leadTime', items, {
    asOf,
    rule,
    daysOf: (item) => findLeadTimeDays(item, rule.dayCounting),
  });

/** The age of the longest-running item in progress. */
export function measureAge(items: readonly WorkItem[], asOf: CalendarDay, rule: FlowRule): Measure {
  const running = workInProgress(items);
  const aged = running.flatMap((item) => {
    const days = findAgeDays(item, asOf, rule.dayCounting);
    return days === undefined ? [] : [{ item, days }];
  });
  aged.sort((one, other) => other.days - one.days);
  const oldestThen = (months: number): number | undefined => {
    const day = addDays(asOf, -30 * months);
    const days = workInProgressOn(items, day).map((item) =>
      countDays(item.startedOn ?? day, day, rule.dayCounting),
    );
    return days.length === 0 ? undefined : Math.max(...days);
  };
  return {
    id: 'age',
    ...(aged[0] === undefined
      ? {
          because:
            running.length === 0
              ? 'Nothing is in progress.'
              : 'Nothing tells when work was started.',
        }
      : { value: aged[0].days }),
    span: { from: asOf, through: asOf },
    asOf,
    counted: aged.map(({ item }) => item.id),
    leftOut: leftOut(running.length - aged.length, 'with an unknown start'),
    trend: running.length === aged.length ? sinceLastGap(monthsBack.map(oldestThen)) : [],
  };
}

/** Those in progress for longer than 85 % of the finished took; unknown without enough finished. */
export function measureOlderThanUsual(
  items: readonly WorkItem[],
  asOf: CalendarDay,
  rule: FlowRule,
): Measure {
  const usual = measureCycleTime(items, asOf, rule);
  const running = workInProgress(items);
  const older = running.filter(
    (item) => (findAgeDays(item, asOf, rule.dayCounting) ?? 0) > (usual.value ?? Infinity),
  );
  return {
    id: 'olderThanUsual',
    ...(usual.value === undefined
      ? { because: usual.because ?? 'Nothing tells how long work takes.' }
      : { value: older.length, ofTotal: running.length }),
    span: { from: asOf, through: asOf },
    asOf,
    counted: usual.value === undefined ? [] : older.map((item) => item.id),
    leftOut: leftOut(
      running.filter((item) => item.startedOn === undefined).length,
      'with an unknown start',
    ),
    trend: [],
  };
}
