import type { Issue, IssueId, IssueType, Version } from '#domain/issue/issue';
import type { FieldChange, History } from '#domain/flow/history';
import { changesOf } from '#domain/flow/history';
import type { CalendarDay } from '#domain/time/calendar-day';
import { dayInZone, isCalendarDay } from '#domain/time/calendar-day';
import { without } from '#domain/without';

/** What tells how issues were: their changes, and the zone in which days begin. */
export type Past = {
  readonly histories: ReadonlyMap<IssueId, History>;
  readonly timeZone: string;
};

/** The first change of a field after a day: what it left is how the field stood at the end of that day. */
function firstAfter(
  history: History,
  fieldId: string,
  { day, timeZone }: { readonly day: CalendarDay; readonly timeZone: string },
): FieldChange | undefined {
  return changesOf(history, fieldId).find((change) => dayInZone(change.at, timeZone) > day);
}

/** The due day of an issue at the end of a day: what the first change after it left. */
export function dueOnAt(
  issue: Issue,
  day: CalendarDay,
  { histories, timeZone }: Past,
): CalendarDay | undefined {
  const later = firstAfter(histories.get(issue.id) ?? [], 'duedate', { day, timeZone });
  return later === undefined ? issue.dueOn : dayBefore(later, issue.dueOn);
}

/**
 * The issues as they were at the end of a day, as far as their changes tell it: their days, estimate,
 * work type, parent and versions. What came from another project after it is not among them.
 */
export function issuesAsOf(
  issues: readonly Issue[],
  day: CalendarDay,
  past: Past,
): readonly Issue[] {
  const typeById = new Map(issues.map(({ type }) => [type.id, type]));
  const titleById = new Map(issues.map(({ id, summary }) => [id, summary]));
  const versions = issues.flatMap(({ fixVersions }) => fixVersions);
  const versionById = new Map(versions.map((version) => [version.id, version]));
  return issues.flatMap((issue): readonly Issue[] => {
    const history = past.histories.get(issue.id);
    if (history === undefined) return [issue];
    const later = (fieldId: string) =>
      firstAfter(history, fieldId, { day, timeZone: past.timeZone });
    if (later('project') !== undefined) return [];
    const due = later('duedate');
    const start = later('startdate');
    const gone = changesOf(history, 'fixVersions').filter(
      (change) => dayInZone(change.at, past.timeZone) > day,
    );
    return [
      {
        ...parentWas(issue, later('parent'), titleById),
        ...(gone.length === 0 ? {} : { fixVersions: versionsWere(issue, gone, versionById) }),
        ...dayWas('dueOn', due, issue),
        ...dayWas('startOn', start, issue),
        ...estimateWas(later('estimate')),
        ...typeWas(later('issuetype'), typeById),
      },
    ];
  });
}

/**
 * The day that a change left. Jira tells it as the value, of some fields only in words, and some with a
 * time of midnight behind; words that are no day leave the day that there is: nothing is known to have moved.
 */
function dayBefore(
  { from, fromName }: FieldChange,
  now: CalendarDay | undefined,
): CalendarDay | undefined {
  const told = from ?? fromName ?? '';
  if (told === '') return undefined;
  const day = told.slice(0, 10);
  return isCalendarDay(day) ? day : now;
}

const dayWas = (name: 'dueOn' | 'startOn', later: FieldChange | undefined, now: Issue): object =>
  later === undefined ? {} : { [name]: dayBefore(later, now[name]) };

/** Numbers have no ids: the changelog tells them by name. */
function estimateWas(later: FieldChange | undefined): { readonly estimate?: number } {
  if (later === undefined) return {};
  const before = Number(later.fromName ?? later.from ?? 0);
  return { estimate: Number.isFinite(before) ? before : 0 };
}

/** A type that no work item has any more says nothing of its level: the issue keeps the one that it has. */
function typeWas(
  later: FieldChange | undefined,
  typeById: ReadonlyMap<string, IssueType>,
): { readonly type?: IssueType } {
  const type = typeById.get(later?.from ?? '');
  return type === undefined ? {} : { type };
}

/** The issue below the parent that a change left, or below none. */
function parentWas(
  issue: Issue,
  later: FieldChange | undefined,
  titleById: ReadonlyMap<IssueId, string>,
): Issue {
  if (later === undefined) return issue;
  const { from: id } = later;
  return id === undefined
    ? without(issue, 'parent')
    : { ...issue, parent: { id, key: '', summary: titleById.get(id) ?? '' } };
}

/** The versions before these changes, each of which puts one on the issue or takes one off. */
function versionsWere(
  issue: Issue,
  changes: History,
  versionById: ReadonlyMap<string, Version>,
): readonly Version[] {
  return [...changes].reverse().reduce((versions: readonly Version[], { from, to, fromName }) => {
    const others = versions.filter(({ id }) => id !== to);
    if (from === undefined) return others;
    return [
      ...others,
      versionById.get(from) ?? { id: from, name: fromName ?? '', isReleased: false },
    ];
  }, issue.fixVersions);
}
