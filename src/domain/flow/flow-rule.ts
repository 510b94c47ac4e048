import type { StatusCategory } from '../issue/issue';

/** How elapsed days are counted: `inclusive` end − start + 1 (same day = 1), `elapsed` end − start. */
export type DayCounting = 'inclusive' | 'elapsed';

/** How a percentile is read off a list: the value at ⌈p·n⌉, or between its two neighbours. */
export type PercentileMethod = 'nearestRank' | 'linear';

/**
 * When work counts as started and as finished in one project, and how days are counted. Started is the
 * first entry into one of the started statuses, finished the last entry into one of the finished ones.
 */
export type FlowRule = {
  /** Status ids; empty: every status in Jira's category In Progress. */
  readonly startedStatusIds: readonly string[];
  /** Status ids; empty: every status in Jira's category Done. */
  readonly finishedStatusIds: readonly string[];
  /** Status ids in which someone works, not waits; empty: nobody has said. */
  readonly activeStatusIds: readonly string[];
  /** Resolutions that end work without doing it, in lower case: they count nowhere. */
  readonly cancelledResolutions: readonly string[];
  readonly dayCounting: DayCounting;
  readonly percentileMethod: PercentileMethod;
};

/** What holds where a project has not chosen. */
export const defaultFlowRule: FlowRule = {
  startedStatusIds: [],
  finishedStatusIds: [],
  activeStatusIds: [],
  cancelledResolutions: [
    "won't do",
    "won't fix",
    'duplicate',
    'declined',
    'invalid',
    'cannot reproduce',
    'not our bug',
    'not a bug',
    'incomplete',
    'abandoned',
    'cancelled',
    'canceled',
    'hold',
  ],
  dayCounting: 'inclusive',
  percentileMethod: 'nearestRank',
};

/** Statuses by id with Jira's category; statuses that nobody knows any more are absent. */
export type StatusCategories = ReadonlyMap<string, StatusCategory>;

/** Where a status stands by the rule: before the start, between, or after the finish. */
export type Stage = 'toDo' | 'inProgress' | 'done';

/** The stage of a status; undefined when neither the rule nor Jira knows it. */
export function findStage(
  statusId: string,
  rule: FlowRule,
  categories: StatusCategories,
): Stage | undefined {
  const category = categories.get(statusId);
  if (rule.finishedStatusIds.includes(statusId)) return 'done';
  if (rule.startedStatusIds.includes(statusId)) return 'inProgress';
  if (category === undefined) return undefined;
  if (category === 'done') return rule.finishedStatusIds.length === 0 ? 'done' : 'inProgress';
  if (category === 'new') return 'toDo';
  return rule.startedStatusIds.length === 0 ? 'inProgress' : 'toDo';
}
