import type { CalendarDay } from '../time/calendar-day';
import type { WorkItem } from './work-item';

/** Items started and not finished at the end of a day, by their days. */
export const workInProgressOn = (
  items: readonly WorkItem[],
  day: CalendarDay,
): readonly WorkItem[] =>
  items.filter(
    (item) =>
      !item.isCancelled &&
      item.startedOn !== undefined &&
      item.startedOn <= day &&
      (item.finishedOn === undefined || item.finishedOn > day),
  );

/** Items that stand between started and finished on the day they were traced as of. */
export const workInProgress = (items: readonly WorkItem[]): readonly WorkItem[] =>
  items.filter((item) => item.stage === 'inProgress');
