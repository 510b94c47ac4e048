import type { CalendarDay } from '../time/calendar-day';
import { addDays } from '../time/calendar-day';
import { sinceLastGap, smallestSample } from './spans';

/** What is counted of a project each day, by one query each. */
export const dailyCounts = [
  'checked',
  'ready',
  'withQuestions',
  'withCriteria',
  'allMet',
  'allAccepted',
  'inProgress',
  'done',
  'overdue',
] as const;

/** One of them. */
export type DailyCount = (typeof dailyCounts)[number];

/** The counts of one project on one day. */
export type KpiDay = {
  readonly day: CalendarDay;
  readonly counts: Readonly<Record<DailyCount, number>>;
};

const conditions: Readonly<Record<DailyCount, (day: CalendarDay) => string>> = {
  checked: () => 'statusCategory = "To Do" AND (waymarkReady = yes OR waymarkReady = no)',
  ready: () => 'statusCategory = "To Do" AND waymarkReady = yes',
  withQuestions: () => 'statusCategory != Done AND waymarkOpenQuestions > 0',
  withCriteria: () => 'waymarkCriteriaTotal > 0',
  allMet: () =>
    'waymarkCriteriaTotal > 0 AND waymarkCriteriaOpen = 0 AND waymarkCriteriaRejected = 0',
  allAccepted: () =>
    'waymarkCriteriaTotal > 0 AND waymarkCriteriaOpen = 0 AND waymarkCriteriaMet = 0 AND waymarkCriteriaRejected = 0',
  inProgress: () => 'statusCategory = "In Progress"',
  done: () => 'statusCategory = Done',
  overdue: (day) => `statusCategory != Done AND duedate < "${day}"`,
};

/** The query of one count, over indexed counters only: no work item is read for it. */
export const jqlOfCount = (count: DailyCount, projectId: string, day: CalendarDay): string =>
  `project = ${projectId} AND ${conditions[count](day)}`;

/**
 * Shares of a project over time, in whole percent, a month apart, oldest first. Only shares leave the
 * app: its account counts work items that the person who looks may not see.
 */
export type Shares = {
  /** Ready of those that wait and were checked. */
  readonly ready: readonly number[];
  /** Work items with every criterion met, of those with criteria. */
  readonly met: readonly number[];
  /** Work items with every criterion accepted, of those with criteria. */
  readonly accepted: readonly number[];
};

const monthsBack = [5, 4, 3, 2, 1, 0];
// A project that could not be counted for some days still has a month.
const daysOfGrace = 10;

// Of a few work items a share is a count in disguise.
const percentOf = (part: number, whole: number): number | undefined =>
  whole < smallestSample ? undefined : Math.round((100 * part) / whole);

/** The shares at the end of the last six months; from the last month on that nothing is known of. */
export function sharesOf(days: readonly KpiDay[], asOf: CalendarDay): Shares {
  const sorted = [...days].sort((one, other) => one.day.localeCompare(other.day));
  const months = monthsBack.map((months) => {
    const last = addDays(asOf, -30 * months);
    const first = addDays(last, -daysOfGrace);
    return sorted.filter(({ day }) => day <= last && day > first).at(-1)?.counts;
  });
  const shares = (part: DailyCount, whole: DailyCount): readonly number[] =>
    sinceLastGap(
      months.map((counts) =>
        counts === undefined ? undefined : percentOf(counts[part], counts[whole]),
      ),
    );
  return {
    ready: shares('ready', 'checked'),
    met: shares('allMet', 'withCriteria'),
    accepted: shares('allAccepted', 'withCriteria'),
  };
}
