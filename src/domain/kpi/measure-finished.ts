import { finishedWithin, throughput } from '../flow/throughput';
import type { WorkItem } from '../flow/work-item';
import type { CalendarDay, Span } from '../time/calendar-day';
import { isWithin } from '../time/calendar-day';
import type { LastClosed, LeftOut, Measure } from './kpi';
import { lastDays, leftOut, monthlySpans } from './spans';

const resolutionsNamed = 8;

/** What was closed within a span without being done, by its resolution, the most frequent first. */
export function closedUndone(items: readonly WorkItem[], span: Span): readonly LeftOut[] {
  const countByName = new Map<string, number>();
  for (const { closedAs, finishedOn, isCancelled } of items)
    if (isCancelled && finishedOn !== undefined && isWithin(finishedOn, span))
      countByName.set(closedAs ?? '', (countByName.get(closedAs ?? '') ?? 0) + 1);
  const parts = [...countByName]
    .map(([name, count]) => ({ count, why: `closed as ${name === '' ? 'not done' : name}` }))
    .sort((one, other) => other.count - one.count || one.why.localeCompare(other.why));
  const others = parts.slice(resolutionsNamed).reduce((sum, part) => sum + part.count, 0);
  return [
    ...parts.slice(0, resolutionsNamed),
    ...leftOut(others, 'closed with other resolutions, without being done'),
  ];
}

const lastOf = (items: readonly WorkItem[]): WorkItem | undefined =>
  items.reduce<WorkItem | undefined>(
    (last, item) =>
      item.finishedOn !== undefined && item.finishedOn > (last?.finishedOn ?? '') ? item : last,
    undefined,
  );

/** When work was last finished at all; undefined when it never was. */
export const findLastFinished = (items: readonly WorkItem[]): CalendarDay | undefined =>
  lastOf(items.filter((item) => !item.isCancelled))?.finishedOn;

/** What was closed last of all, where that was without being done; undefined where it was done. */
export function findLastClosed(items: readonly WorkItem[]): LastClosed | undefined {
  const last = lastOf(items);
  return last?.isCancelled === true && last.finishedOn !== undefined
    ? { on: last.finishedOn, as: last.closedAs ?? '' }
    : undefined;
}

/** How many were finished in the last 30 days. A project that never finished anything has no number. */
export function measureFinished(items: readonly WorkItem[], asOf: CalendarDay): Measure {
  const span = lastDays(asOf, 30);
  const counted = finishedWithin(items, span);
  const isKnown = findLastFinished(items) !== undefined;
  return {
    id: 'finished',
    ...(isKnown ? { value: counted.length } : { because: 'Nothing has been finished yet.' }),
    span,
    asOf,
    counted: counted.map((item) => item.id),
    leftOut: closedUndone(items, span),
    trend: isKnown ? monthlySpans(asOf, 30, 6).map((each) => throughput(items, each)) : [],
  };
}
