import type { Issue, IssueId } from '#domain/issue/issue';
import { changesOf } from '#domain/flow/history';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { Move } from '#domain/roadmap/what-moved';
import { whatMoved } from '#domain/roadmap/what-moved';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays, dayInZone } from '#domain/time/calendar-day';
import { without } from '#domain/without';
import type { MacroData } from './load-macro-data';
import type { RowOptions } from './roadmap-rows';
import { roadmapItems } from './roadmap-items';

/** The due day of an issue at the end of a day: what the first change after it left. */
export function dueOnAt(
  issue: Issue,
  day: CalendarDay,
  options: Pick<RowOptions, 'histories' | 'timeZone'>,
): CalendarDay | undefined {
  const later = changesOf(options.histories.get(issue.id) ?? [], 'duedate').find(
    (change) => dayInZone(change.at, options.timeZone) > day,
  );
  return later === undefined ? issue.dueOn : later.from?.slice(0, 10);
}

/** The issues with the due days that they had at the end of a day. */
export const issuesAsOf = (
  issues: readonly Issue[],
  day: CalendarDay,
  options: Pick<RowOptions, 'histories' | 'timeZone'>,
): readonly Issue[] => issues.map((issue) => withDueOn(issue, dueOnAt(issue, day, options)));

const withDueOn = (issue: Issue, dueOn: CalendarDay | undefined): Issue =>
  dueOn === undefined ? without(issue, 'dueOn') : { ...issue, dueOn };

/**
 * What moved in the days before: due days and statuses as the changelogs tell them, work items by the
 * day they were created. What was deleted or moved away leaves no trace in Jira: only a published
 * snapshot can tell it.
 */
export function recentMoves(
  data: MacroData,
  now: readonly RoadmapItem[],
  { days, ...options }: RowOptions & { readonly days: number },
): readonly Move[] {
  const day = addDays(options.asOf, -days);
  const rows = new Set<IssueId>(now.map((item) => item.id));
  const issues = data.issues.map((issue) =>
    rows.has(issue.id) ? withDueOn(issue, dueOnAt(issue, day, options)) : issue,
  );
  const before = roadmapItems({ ...data, issues }, { ...options, asOf: day });
  return whatMoved(before, now);
}
