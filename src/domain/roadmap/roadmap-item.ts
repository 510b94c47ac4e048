import type { IssueId, IssueKey, StatusCategory } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';

/** Where the days of a bar come from: set by people, else from sprints, else from versions. */
export type DateSource = 'dates' | 'sprints' | 'versions';

/**
 * One thing on a roadmap: an initiative, an epic or a version. Plain data, so that a published
 * snapshot and a live view are the same. Without `from` and `through` it is undated; with one of them
 * it is open-ended.
 */
export type RoadmapItem = {
  readonly id: IssueId;
  readonly key: IssueKey;
  readonly title: string;
  readonly typeName: string;
  readonly statusName: string;
  readonly category: StatusCategory;
  /** Its work is over, and was not done. */
  readonly isCancelled?: true;
  /** The name of its lane; empty when it has none. */
  readonly lane: string;
  readonly from?: CalendarDay;
  readonly through?: CalendarDay;
  /** Absent when it is undated. */
  readonly datesFrom?: DateSource;
  readonly createdOn?: CalendarDay;
  readonly finishedOn?: CalendarDay;
  /** How much of its content is done, in the unit of the roadmap; 0 of 0 when it has none. */
  readonly done: number;
  readonly total: number;
  /** Nobody can tell how much of it was done on the day that is shown: 0 of 0 then. */
  readonly isProgressUnknown?: true;
  /** The work items that must be finished before it. */
  readonly blockedBy: readonly IssueKey[];
};

/** Has it a start or an end? */
export const isDated = (item: RoadmapItem): boolean =>
  item.from !== undefined || item.through !== undefined;

/** Is its work over? */
export const isFinished = (item: RoadmapItem): boolean => item.category === 'done';
