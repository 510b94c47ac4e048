import { cumulativeFlow } from '#domain/flow/cumulative-flow';
import { distributionByType } from '#domain/flow/distribution';
import { findAgeDays, findCycleTimeDays, findLeadTimeDays } from '#domain/flow/durations';
import type { FlowRule } from '#domain/flow/flow-rule';
import { percentile } from '#domain/flow/percentile';
import { finishedWithin, throughputByWeek, wholeWeeks } from '#domain/flow/throughput';
import type { WorkItem } from '#domain/flow/work-item';
import { workInProgress } from '#domain/flow/work-in-progress';
import { lastDays, smallestSample } from '#domain/kpi/spans';
import type { ShownDuration, ShownFlow } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';

/** How many whole weeks the throughput is drawn over. */
export const flowWeeks = 12;
/** How many days the other charts of the flow cover. */
export const flowDays = 90;

const durationsOf = (
  finished: readonly WorkItem[],
  daysOf: (item: WorkItem) => number | undefined,
): readonly ShownDuration[] =>
  finished
    .flatMap((item) => {
      const days = daysOf(item);
      return days === undefined || item.finishedOn === undefined
        ? []
        : [{ finishedOn: item.finishedOn, days }];
    })
    .sort((one, other) => one.finishedOn.localeCompare(other.finishedOn));

/** The charts of the last quarter: throughput by week, cycle times, ages, and how work piles up. */
export function showFlow(items: readonly WorkItem[], asOf: CalendarDay, rule: FlowRule): ShownFlow {
  const weeklySpan = wholeWeeks(asOf, flowWeeks);
  const span = lastDays(asOf, flowDays);
  const finished = finishedWithin(items, span);
  const cycleTimes = durationsOf(finished, (item) => findCycleTimeDays(item, rule.dayCounting));
  const days = cycleTimes.map((each) => each.days);
  const running = workInProgress(items);
  const isEnough = days.length >= smallestSample;
  const p50 = isEnough ? percentile(days, 50, rule.percentileMethod) : undefined;
  const p85 = isEnough ? percentile(days, 85, rule.percentileMethod) : undefined;
  return {
    weekly: throughputByWeek(items, weeklySpan),
    weeklySpan,
    cycleTimes,
    leadTimes: durationsOf(finished, (item) => findLeadTimeDays(item, rule.dayCounting)),
    types: distributionByType(finished),
    ...(p50 === undefined ? {} : { p50 }),
    ...(p85 === undefined ? {} : { p85 }),
    ages: running
      .flatMap((item) => findAgeDays(item, asOf, rule.dayCounting) ?? [])
      .sort((one, other) => other - one),
    // A work item in progress whose start nobody knows would be drawn as to do: then nothing is drawn.
    cumulative: running.every((item) => item.startedOn !== undefined)
      ? cumulativeFlow(items, span)
      : [],
  };
}
