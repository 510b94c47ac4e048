import type { Issue, IssueId, Version } from '#domain/issue/issue';
import { isOut } from '#domain/roadmap/is-out';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { dayInZone } from '#domain/time/calendar-day';
import { isMilestone } from './page/find-markers';
import type { MacroData } from './load-macro-data';
import type { RowOptions } from './roadmap-rows';
import { keptContent, progressThen, rowOf, standingOn } from './roadmap-rows';

/** Issues by the id of their parent. */
function childrenByParent(issues: readonly Issue[]): ReadonlyMap<IssueId, readonly Issue[]> {
  const byParent = new Map<IssueId, Issue[]>();
  for (const issue of issues) {
    if (issue.parent === undefined) continue;
    const siblings = byParent.get(issue.parent.id);
    if (siblings === undefined) byParent.set(issue.parent.id, [issue]);
    else siblings.push(issue);
  }
  return byParent;
}

/** Those that had been created by then. */
const existingOn = (issues: readonly Issue[], { asOf, timeZone }: RowOptions): readonly Issue[] =>
  issues.filter(
    (issue) => issue.createdAt === undefined || dayInZone(issue.createdAt, timeZone) <= asOf,
  );

/** The id of a version's row, which no work item has. */
export const rowIdOfVersion = ({ id }: Version): string => `version-${id}`;

/** A version as a row: its content is what it is to fix; it is done when it is released. */
function rowOfVersion(
  version: Version,
  content: readonly Issue[],
  options: RowOptions,
): RoadmapItem {
  const isReleased = isOut(version, options.asOf);
  const begun = keptContent(content, options).some(
    (issue) => standingOn(issue, options).category !== 'new',
  );
  return {
    id: rowIdOfVersion(version),
    key: version.name,
    title: version.name,
    typeName: 'Version',
    statusName: isReleased ? 'Released' : 'Unreleased',
    category: isReleased ? 'done' : begun ? 'indeterminate' : 'new',
    lane: '',
    ...(version.startOn === undefined ? {} : { from: version.startOn }),
    ...(version.releaseOn === undefined ? {} : { through: version.releaseOn }),
    ...(version.startOn === undefined && version.releaseOn === undefined
      ? {}
      : { datesFrom: 'versions' as const }),
    ...progressThen(content, options),
    blockedBy: [],
  };
}

/** What lies below a version or an epic, by the id of its row. */
export type ContentByRow = ReadonlyMap<string, readonly Issue[]>;

/** What lay below each row by then; rows with nothing below them may be missing. */
export function contentByRow(data: MacroData, options: RowOptions): ContentByRow {
  const issues = existingOn(data.issues, options);
  if (options.config.rows !== 'versions') return childrenByParent(issues);
  const content = issues.filter((issue) => issue.type.hierarchyLevel === 0);
  return new Map(
    data.versions.map((version) => [
      rowIdOfVersion(version),
      content.filter((issue) => issue.fixVersions.some((each) => each.id === version.id)),
    ]),
  );
}

/** The rows of a roadmap. Epics that were closed before there is a word of them stay: never dropped. */
export function roadmapItems(
  data: MacroData,
  options: RowOptions,
  contents = contentByRow(data, options),
): readonly RoadmapItem[] {
  const { rows } = options.config;
  const contentOf = (rowId: string) => contents.get(rowId) ?? [];
  if (rows === 'versions')
    return data.versions.map((version) =>
      rowOfVersion(version, contentOf(rowIdOfVersion(version)), options),
    );
  const level = rows === 'epics' ? 1 : 2;
  return existingOn(data.issues, options)
    .filter((issue) => issue.type.hierarchyLevel === level && !isMilestone(issue, options.config))
    .map((issue) => rowOf(issue, contentOf(issue.id), options));
}
