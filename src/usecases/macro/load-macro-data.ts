import type { MacroConfig } from '#contract/macro/macro-config';
import { showsProduct } from '#contract/macro/macro-config';
import { Fault } from '#domain/fault';
import type { History } from '#domain/flow/history';
import type { StatusCategories } from '#domain/flow/flow-rule';
import type { AccountId, Issue, IssueId, Version } from '#domain/issue/issue';
import { narrowingOf } from '#domain/issue/narrowing-jql';
import type { MeasureId } from '#domain/kpi/kpi';
import type { Shares } from '#domain/kpi/kpi-day';
import type { ProjectSettings } from '#domain/settings/settings';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays } from '#domain/time/calendar-day';
import type { HistoryKeeper } from './items/keep-histories';
import { keepForNow } from './items/keep-histories';
import type { FoundMetrics, HistoryField, MacroSource, OnProgress } from './macro-source';
import { readChanged } from './items/read-changed';

/** Everything one macro stands on, as the viewer may see it. */
export type MacroData = {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly issues: readonly Issue[];
  readonly histories: ReadonlyMap<IssueId, History>;
  readonly categories: StatusCategories;
  /** The names of the project's statuses, by id. */
  readonly statusNames: ReadonlyMap<string, string>;
  readonly versions: readonly Version[];
  readonly settings: ProjectSettings;
  /** Of the whole project: absent where the macro shows a part of it, or nothing was counted yet. */
  readonly shares?: Shares;
  /** What people brought of the product, where the macro shows it and there is any. */
  readonly product?: FoundMetrics & { readonly names: ReadonlyMap<AccountId, string> };
};

const shareMeasures: readonly MeasureId[] = ['ready', 'criteriaMet', 'criteriaAccepted'];

/** Is no more than a part of the project shown? */
export const showsPart = (config: MacroConfig): boolean =>
  config.board !== undefined || scopeJql(config) !== scopeJql({ project: config.project ?? '' });

const needsShares = (config: MacroConfig): boolean =>
  !showsPart(config) && config.cards.some((id) => shareMeasures.includes(id));

const sprintMeasures: readonly MeasureId[] = ['velocity', 'sayDo', 'sayDoCommitted'];

/** Does anything that the macro shows stand on sprints? */
export const needsSprints = ({ cards, charts }: Pick<MacroConfig, 'cards' | 'charts'>): boolean =>
  charts.includes('sprints') || cards.some((id) => sprintMeasures.includes(id));

/** The fields whose changes tell what the macro shows: no more of the changelog is read. */
const historyFieldsOf = (config: MacroConfig): readonly HistoryField[] => [
  ...(['status', 'duedate', 'startdate', 'issuetype', 'project'] as const),
  config.rows === 'versions' ? 'fixVersions' : 'parent',
  ...(config.cards.includes('blockedTime') ? (['flagged'] as const) : []),
  ...(needsSprints(config) ? (['sprint'] as const) : []),
  ...(needsSprints(config) || config.progress === 'points' ? (['estimate'] as const) : []),
];

const daysOfHistory = 200;

type Scope = Pick<MacroConfig, 'project' | 'jql' | 'filter' | 'epics' | 'versions'> & {
  /** The saved filter of the chosen board. */
  readonly boardFilter?: string;
};

/**
 * The query of a macro's scope; a narrowing query stands in brackets, its own order is cut off. Whoever
 * sends it has looked before whether the brackets of that query close by themselves.
 */
export function scopeJql({
  project,
  jql = '',
  epics = [],
  versions = [],
  ...scope
}: Scope): string {
  const own = narrowingOf(jql) ?? jql;
  const filters = [scope.boardFilter, scope.filter].filter((id) => id !== undefined);
  return [
    `project = "${project ?? ''}"`,
    ...filters.map((id) => `filter = ${id}`),
    ...(own === '' ? [] : [`(${own})`]),
    ...(epics.length === 0
      ? []
      : [`(key in (${epics.join(', ')}) OR parent in (${epics.join(', ')}))`]),
    ...(versions.length === 0 ? [] : [`fixVersion in (${versions.join(', ')})`]),
  ].join(' AND ');
}

/** What a macro shows, as a name that begins with its project. */
export const scopeOf = (config: MacroConfig): string =>
  [config.project ?? '', config.board ?? '', config.endField ?? '', scopeJql(config)].join(' ');

/** Reads what the scope holds, and its epics: whoever chooses a version or a filter wants to see them. */
async function readScope(
  config: MacroConfig,
  { source, onProgress }: Pick<LoadOptions, 'source' | 'onProgress'>,
): Promise<readonly Issue[]> {
  const { board, jql: own = '' } = config;
  if (narrowingOf(own) === undefined)
    throw new Fault('QUERY_BROKEN', 'A bracket or a quote of the query does not close.');
  const boardFilter = board === undefined ? undefined : await source.findFilterOfBoard(board);
  if (board !== undefined && boardFilter === undefined)
    throw new Fault('BOARD_HIDDEN', 'The board is gone, or hidden from the person.');
  const jql = scopeJql({ ...config, ...(boardFilter === undefined ? {} : { boardFilter }) });
  return withParents(await source.readIssues(jql, onProgress), config, source);
}

async function withParents(
  issues: readonly Issue[],
  { versions = [], ...scope }: MacroConfig,
  source: MacroSource,
): Promise<readonly Issue[]> {
  const ids = new Set(issues.map((issue) => issue.id));
  const missing = new Set(
    issues.flatMap(({ parent }) => (parent === undefined || ids.has(parent.id) ? [] : [parent.id])),
  );
  const isNarrowed = versions.length > 0 || (scope.filter ?? scope.board) !== undefined;
  if (!isNarrowed || missing.size === 0) return issues;
  const jql = `id in (${[...missing].join(', ')})`;
  return [...issues, ...(await source.readIssues(jql, () => undefined))];
}

/** Whose changes are needed: what someone is working on, what ended lately, and every row. */
function needsHistory(issue: Issue, since: CalendarDay): boolean {
  if (issue.type.hierarchyLevel > 0 && issue.status.category !== 'done') return true;
  if (issue.status.category === 'indeterminate') return true;
  if (issue.status.category === 'new') return (issue.updatedAt ?? '') >= since;
  return (issue.resolvedAt ?? issue.updatedAt ?? '') >= since;
}

/** Where to read from, who is told how it goes, and whether this person has seen the project before. */
export type LoadOptions = {
  readonly source: MacroSource;
  readonly onProgress: OnProgress;
  readonly hasSeen: boolean;
  /** Keeps the changes that were read for the next time; nothing does so where none is named. */
  readonly keeper?: HistoryKeeper;
};

/**
 * Reads what a macro shows: everything that does not wait for something else at once. Of someone who has
 * not seen the project yet it is asked first whether they may, so that a refusal is one request and not
 * five.
 */
export async function loadMacroData(
  config: MacroConfig,
  today: CalendarDay,
  { source, onProgress, hasSeen, keeper = keepForNow() }: LoadOptions,
): Promise<MacroData> {
  const key = config.project ?? '';
  if (!hasSeen) await source.readProject(key);
  const [project, issues, statuses, allVersions, settings] = await Promise.all([
    source.readProject(key),
    readScope(config, { source, onProgress }),
    source.readStatuses(key),
    source.readVersions(key),
    source.readSettings(key),
  ]);
  const chosen = config.versions ?? [];
  const versions = allVersions.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
  const since = addDays(config.asOf ?? today, -daysOfHistory);
  const telling = issues.filter((issue) => needsHistory(issue, since));
  const [histories, shares, product] = await Promise.all([
    readChanged(telling, historyFieldsOf(config), { source, keeper, scope: scopeOf(config) }),
    needsShares(config) ? source.readShares(project.id, config.asOf ?? today) : undefined,
    showsProduct(config) ? readProduct(config, source) : undefined,
  ]);
  return {
    ...{ project, issues, histories, versions, settings },
    categories: new Map(statuses.map(({ id, category }) => [id, category])),
    statusNames: new Map(statuses.map(({ id, name }) => [id, name])),
    ...(shares === undefined ? {} : { shares }),
    ...(product === undefined ? {} : { product }),
  };
}

/** What people brought of the product and the macro shows, with the names of who brought it. */
async function readProduct(
  { project = '', hiddenMetrics = [] }: MacroConfig,
  source: MacroSource,
): Promise<MacroData['product']> {
  const found = await source.readMetrics(project);
  if (found === undefined) return undefined;
  const metrics = found.metrics.filter(({ id }) => !hiddenMetrics.includes(id));
  if (metrics.length + found.unread === 0) return undefined;
  const ids = [...new Set(metrics.map(({ loadedBy }) => loadedBy))].sort();
  // A name that Jira does not tell takes no number along.
  const names = await source.readNames(ids).catch(() => new Map<AccountId, string>());
  return { ...found, metrics, names };
}
