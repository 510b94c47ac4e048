import type { FlowRule, StatusCategories } from '../flow/flow-rule';
import { findStage } from '../flow/flow-rule';
import { blockedMs, findFlowEfficiency } from '../flow/flow-efficiency';
import type { Stretch } from '../flow/flow-efficiency';
import type { History } from '../flow/history';
import { changesOf } from '../flow/history';
import { finishedWithin } from '../flow/throughput';
import type { WorkItem } from '../flow/work-item';
import type { IssueId } from '../issue/issue';
import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays, dayInZone, startOfDay } from '../time/calendar-day';
import type { Instant } from '../time/instant';
import { epochMsOf } from '../time/instant';
import type { Measure } from './kpi';
import { lastDays, leftOut, monthlySpans, sinceLastGap, smallestSample, tooFew } from './spans';

/** What the measures of time spent stand on. */
export type TimeGiven = {
  readonly asOf: CalendarDay;
  /** Nothing has lasted longer than until now. */
  readonly now: Instant;
  readonly timeZone: string;
  readonly rule: FlowRule;
  readonly categories: StatusCategories;
  readonly histories: ReadonlyMap<IssueId, History>;
};

const dayMs = 86_400_000;

/** From the first entry into a started status to the last one into a finished status, by that day. */
function findStretch(history: History, given: TimeGiven): Stretch | undefined {
  const steps = changesOf(history, 'status')
    .filter(({ at }) => dayInZone(at, given.timeZone) <= given.asOf)
    .map(({ at, to }) => ({ at, stage: findStage(to ?? '', given.rule, given.categories) }))
    // A status that was deleted since tells nothing: work stays where it was.
    .filter(({ stage }) => stage !== undefined);
  const from = steps.find((step) => step.stage === 'inProgress')?.at;
  const until = steps
    .filter((step, index) => step.stage === 'done' && steps[index - 1]?.stage !== 'done')
    .at(-1)?.at;
  return from === undefined || until === undefined || until <= from ? undefined : { from, until };
}

type Told = { readonly id: IssueId; readonly total: number; readonly active: number };

function timesWithin(items: readonly WorkItem[], span: Span, given: TimeGiven): readonly Told[] {
  const active = new Set(given.rule.activeStatusIds);
  return finishedWithin(items, span).flatMap(({ id }) => {
    const history = given.histories.get(id) ?? [];
    const stretch = findStretch(history, given);
    if (stretch === undefined) return [];
    const total = epochMsOf(stretch.until) - epochMsOf(stretch.from);
    return [{ id, total, active: total * (findFlowEfficiency(history, active, stretch) ?? 0) }];
  });
}

function percentOf(told: readonly Told[]): number | undefined {
  if (told.length < smallestSample) return undefined;
  const total = told.reduce((sum, each) => sum + each.total, 0);
  return Math.round((100 * told.reduce((sum, each) => sum + each.active, 0)) / total);
}

const noActive = 'The project’s settings do not say yet in which statuses someone works.';

/**
 * Time in active statuses of the time from start to finish, in percent. Nobody is assumed to work in a
 * status only because it is called in progress: that would make everything 100 %.
 */
export function measureFlowEfficiency(items: readonly WorkItem[], given: TimeGiven): Measure {
  const { asOf } = given;
  const span = lastDays(asOf, 90);
  const hasActive = given.rule.activeStatusIds.length > 0;
  const told = hasActive ? timesWithin(items, span, given) : [];
  const value = percentOf(told);
  return {
    id: 'flowEfficiency',
    ...(value === undefined
      ? { because: hasActive ? tooFew(told.length, 'with a known way in 90 days') : noActive }
      : { value }),
    span,
    asOf,
    counted: told.map((each) => each.id),
    leftOut: hasActive
      ? leftOut(finishedWithin(items, span).length - told.length, 'without a known way')
      : [],
    trend: hasActive
      ? sinceLastGap(
          monthlySpans(asOf, 90, 4).map((each) => percentOf(timesWithin(items, each, given))),
        )
      : [],
  };
}

// The platform tells moments, a span tells days of the viewer's zone.
function stretchOf({ from, through }: Span, { now, timeZone }: TimeGiven): Stretch {
  const end = startOfDay(addDays(through, 1), timeZone);
  return { from: startOfDay(from, timeZone), until: end < now ? end : now };
}

/** Days during which work items were flagged in the last 30 days. */
export function measureBlockedTime(items: readonly WorkItem[], given: TimeGiven): Measure {
  const { asOf, histories } = given;
  const flagged = items.filter(
    ({ id }) => changesOf(histories.get(id) ?? [], 'flagged').length > 0,
  );
  const span = lastDays(asOf, 30);
  const msWithin = (item: WorkItem, stretch: Stretch): number =>
    blockedMs(histories.get(item.id) ?? [], stretch);
  const daysWithin = (each: Span): number => {
    const stretch = stretchOf(each, given);
    return Math.round(flagged.reduce((sum, item) => sum + msWithin(item, stretch), 0) / dayMs);
  };
  const shown = stretchOf(span, given);
  const isTold = items.some((item) => item.evidence === 'changelog');
  return {
    id: 'blockedTime',
    ...(isTold
      ? { value: daysWithin(span) }
      : { because: 'No changelog tells when work was flagged.' }),
    span,
    asOf,
    counted: flagged.filter((item) => msWithin(item, shown) > 0).map((item) => item.id),
    leftOut: [],
    trend: isTold ? monthlySpans(asOf, 30, 6).map(daysWithin) : [],
  };
}
