import type { LaneKind, MacroConfig } from '#contract/macro/macro-config';
import type { History } from '#domain/flow/history';
import { changesOf } from '#domain/flow/history';
import { findStage } from '#domain/flow/flow-rule';
import type { FlowRule, StatusCategories } from '#domain/flow/flow-rule';
import {
  findStageByChanges,
  hasCancelledResolution,
  optionsFor,
} from '#domain/flow/trace-work-item';
import type { Issue, IssueId, StatusCategory } from '#domain/issue/issue';
import { findPlacement } from '#domain/roadmap/placement';
import type { CriteriaCounts } from '#domain/roadmap/progress';
import { progressOf } from '#domain/roadmap/progress';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { CalendarDay } from '#domain/time/calendar-day';
import { dayInZone } from '#domain/time/calendar-day';

/** What rows are made with. */
export type RowOptions = {
  readonly config: MacroConfig;
  readonly rule: FlowRule;
  readonly categories: StatusCategories;
  readonly histories: ReadonlyMap<IssueId, History>;
  readonly timeZone: string;
  /** The day the roadmap is drawn as of. */
  readonly asOf: CalendarDay;
  readonly criteriaOf: (issue: Issue) => CriteriaCounts | undefined;
  /** Is `asOf` a day gone by? Criteria have no history: how they stood then nobody can tell. */
  readonly isPast?: boolean;
};

const laneOf = (issue: Issue, lanes: LaneKind, statusName: string): string => {
  switch (lanes) {
    case 'none':
      return '';
    case 'component':
      return issue.components[0]?.name ?? '';
    case 'version':
      return issue.fixVersions[0]?.name ?? '';
    case 'parent':
      return issue.parent?.summary ?? '';
    case 'status':
      return statusName;
    case 'assigneeTeam':
      return teamOf(issue);
  }
};

/** Jira's team field, wherever the site keeps it: the first field whose value names a team. */
function teamOf(issue: Issue): string {
  for (const value of Object.values(issue.fields))
    if (typeof value === 'object' && value !== null && 'isVisible' in value && 'name' in value)
      return typeof value.name === 'string' ? value.name : '';
  return '';
}

type Standing = { readonly category: StatusCategory; readonly statusName: string };

/** Where an issue stood at the end of a day: by its changes, else by its resolution date. */
export function standingOn(issue: Issue, options: RowOptions): Standing {
  const { asOf, timeZone } = options;
  const history = options.histories.get(issue.id) ?? [];
  const later = changesOf(history, 'status').find(
    (change) => dayInZone(change.at, timeZone) > asOf,
  );
  const statusId = later?.from ?? issue.status.id;
  const own = optionsFor(issue, options);
  const byStatus = findStage(statusId, own.rule, own.categories);
  const stage = byStatus === undefined ? undefined : (findStageByChanges(history, own) ?? byStatus);
  const known = stage === undefined ? issue.status.category : categoryOf[stage];
  const statusName = later?.fromName ?? issue.status.name;
  const resolvedLater =
    issue.resolvedAt !== undefined && dayInZone(issue.resolvedAt, timeZone) > asOf;
  return later === undefined && resolvedLater && known === 'done'
    ? { category: 'indeterminate', statusName: 'Open' }
    : { category: known, statusName };
}

const categoryOf = { toDo: 'new', inProgress: 'indeterminate', done: 'done' } as const;

const blockersOf = (issue: Issue): readonly string[] =>
  issue.links
    .filter((link) => link.typeName === 'Blocks' && link.direction === 'inward')
    .map((link) => link.other.key);

function finishedOn(
  issue: Issue,
  standing: Standing,
  options: RowOptions,
): CalendarDay | undefined {
  if (standing.category !== 'done') return undefined;
  const last = changesOf(options.histories.get(issue.id) ?? [], 'status').at(-1);
  const at = issue.resolvedAt ?? last?.at;
  return at === undefined ? undefined : dayInZone(at, options.timeZone);
}

/** What of some content was still to be done or done by the day that is shown: nothing that was given up. */
export const keptContent = (content: readonly Issue[], options: RowOptions): readonly Issue[] =>
  content.filter(
    (issue) =>
      !hasCancelledResolution(issue, options.rule) ||
      standingOn(issue, options).category !== 'done',
  );

/** How much of some content was done by the day that is shown, where anything tells it. */
export function progressThen(
  content: readonly Issue[],
  options: RowOptions,
): Pick<RoadmapItem, 'done' | 'total' | 'isProgressUnknown'> {
  const { config, criteriaOf, isPast = false } = options;
  if (isPast && config.progress === 'criteria')
    return { done: 0, total: 0, isProgressUnknown: true };
  const asOfThen = keptContent(content, options).map((issue): Issue => {
    const { category } = standingOn(issue, options);
    return { ...issue, status: { ...issue.status, category } };
  });
  return progressOf(asOfThen, config.progress, criteriaOf);
}

/** One row: an epic (or an initiative) with what lies below it. */
export function rowOf(issue: Issue, children: readonly Issue[], options: RowOptions): RoadmapItem {
  const standing = standingOn(issue, options);
  const finished = finishedOn(issue, standing, options);
  return {
    id: issue.id,
    key: issue.key,
    title: issue.summary,
    typeName: issue.type.name,
    ...standing,
    ...(standing.category === 'done' && hasCancelledResolution(issue, options.rule)
      ? { isCancelled: true as const }
      : {}),
    lane: laneOf(issue, options.config.lanes, standing.statusName),
    ...findPlacement(issue, children, options.timeZone),
    ...(issue.createdAt === undefined
      ? {}
      : { createdOn: dayInZone(issue.createdAt, options.timeZone) }),
    ...(finished === undefined ? {} : { finishedOn: finished }),
    ...progressThen(children, options),
    blockedBy: blockersOf(issue),
  };
}
