import type { MacroConfig } from '#contract/macro-config';
import type { History } from '#domain/flow/history';
import type { StatusCategories } from '#domain/flow/flow-rule';
import type { Issue, IssueId, Version } from '#domain/issue/issue';
import type { ProjectSettings } from '#domain/settings/settings';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays } from '#domain/time/calendar-day';
import type { MacroSource, OnProgress } from './macro-source';

/** Everything one macro stands on, as the viewer may see it. */
export type MacroData = {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly issues: readonly Issue[];
  readonly histories: ReadonlyMap<IssueId, History>;
  readonly categories: StatusCategories;
  readonly versions: readonly Version[];
  readonly settings: ProjectSettings;
};

/** Fields whose changes tell flow and what moved. */
export const historyFields = ['status', 'duedate', 'flagged'] as const;

const daysOfHistory = 200;

/** The query of a macro's scope; a narrowing query stands in brackets, its own order is cut off. */
export function scopeJql({ project, jql }: Pick<MacroConfig, 'project' | 'jql'>): string {
  const own = (jql ?? '').replace(/\border\s+by\b[\s\S]*$/i, '').trim();
  const scope = `project = "${project ?? ''}"`;
  return own === '' ? scope : `${scope} AND (${own})`;
}

/** Whose changes are needed: what someone is working on, what ended lately, and every row. */
function needsHistory(issue: Issue, since: CalendarDay): boolean {
  if (issue.type.hierarchyLevel > 0) return issue.status.category !== 'done';
  if (issue.status.category === 'indeterminate') return true;
  if (issue.status.category === 'new') return (issue.updatedAt ?? '') >= since;
  return (issue.resolvedAt ?? issue.updatedAt ?? '') >= since;
}

/** Reads what a macro shows: everything that does not wait for something else at once. */
export async function loadMacroData(
  config: MacroConfig,
  today: CalendarDay,
  { source, onProgress }: { readonly source: MacroSource; readonly onProgress: OnProgress },
): Promise<MacroData> {
  const key = config.project ?? '';
  const [project, issues, categories, versions, settings] = await Promise.all([
    source.readProject(key),
    source.readIssues(scopeJql(config), onProgress),
    source.readStatusCategories(key),
    source.readVersions(key),
    source.readSettings(key),
  ]);
  const since = addDays(config.asOf ?? today, -daysOfHistory);
  const ids = issues.filter((issue) => needsHistory(issue, since)).map((issue) => issue.id);
  const histories =
    ids.length === 0 ? new Map<IssueId, History>() : await source.readHistories(ids, historyFields);
  return { project, issues, histories, categories, versions, settings };
}
