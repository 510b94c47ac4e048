import type { IssueId, IssueKey } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import type { Stage } from './flow-rule';

/** What the days of a work item were read from. */
export type Evidence = 'changelog' | 'resolutionDate';

/**
 * One work item on its way, as of one day: days that had not come by then are absent. `startedOn` is
 * absent too where nothing tells it (no changelog, or a jump from to-do to done).
 */
export type WorkItem = {
  readonly id: IssueId;
  readonly key: IssueKey;
  readonly title: string;
  readonly typeName: string;
  readonly parentId?: IssueId;
  readonly stage: Stage;
  readonly createdOn: CalendarDay;
  readonly startedOn?: CalendarDay;
  readonly finishedOn?: CalendarDay;
  /** Closed without being done: counts nowhere. */
  readonly isCancelled: boolean;
  /** The resolution that says so, in Jira's word. */
  readonly closedAs?: string;
  /** How often it came back from done. */
  readonly reopened: number;
  readonly evidence: Evidence;
};
