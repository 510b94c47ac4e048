import type { CalendarDay } from '../time/calendar-day';
import { daysBetween } from '../time/calendar-day';
import type { DayCounting } from './flow-rule';
import type { WorkItem } from './work-item';

/** Days from one day to another by the named counting; never negative. */
export const countDays = (from: CalendarDay, to: CalendarDay, counting: DayCounting): number =>
  Math.max(0, daysBetween(from, to) + (counting === 'inclusive' ? 1 : 0));

/** Days from started to finished; undefined when one of the two is not known. */
export const findCycleTimeDays = (item: WorkItem, counting: DayCounting): number | undefined =>
  item.startedOn === undefined || item.finishedOn === undefined
    ? undefined
    : countDays(item.startedOn, item.finishedOn, counting);

/** Days from created to finished; undefined while it is not finished. */
export const findLeadTimeDays = (item: WorkItem, counting: DayCounting): number | undefined =>
  item.finishedOn === undefined ? undefined : countDays(item.createdOn, item.finishedOn, counting);

/** Days from started to `asOf`; undefined when it is finished, or its start is not known. */
export const findAgeDays = (
  item: WorkItem,
  asOf: CalendarDay,
  counting: DayCounting,
): number | undefined =>
  item.stage !== 'inProgress' || item.startedOn === undefined
    ? undefined
    : countDays(item.startedOn, asOf, counting);
