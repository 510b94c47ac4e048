import type { ReadinessReport } from '#domain/readiness/judge/check-readiness';
import { isLeft } from '#domain/readiness/judge/check-readiness';
import type { IssueId } from '#domain/issue/issue';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import { judgeIssue } from '#domain/readiness/judge/judge-issue';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/status/readiness-source';
import type { CalendarDay } from '#domain/time/calendar-day';

/** A work item on the way to ready: what was read of it, and the verdict. */
export type RefineRow = {
  readonly source: ReadinessSource;
  readonly report: ReadinessReport;
  /** What its rules were told from outside, for a panel to begin with. */
  readonly outside: OutsideFacts;
};

/** By what rows are judged. */
export type Judging = {
  readonly projectReadiness: ProjectReadiness;
  readonly today: CalendarDay;
  /** By the work item's id; where one is absent, nothing was asked outside. */
  readonly outsideById: ReadonlyMap<IssueId, OutsideFacts>;
};

/** Which rows are shown. */
export type RefineFilter = 'notReady' | 'questions' | 'waived' | 'all';

/** Judges the top of a backlog, in its order. */
export const judgeRows = (
  sources: readonly ReadinessSource[],
  { projectReadiness, today, outsideById }: Judging,
): readonly RefineRow[] =>
  sources.map((source) => {
    const outside = outsideById.get(source.issue.id) ?? nothingOutside;
    return { source, outside, report: judgeIssue({ source, projectReadiness, outside, today }) };
  });

const nothingOutside: OutsideFacts = {};

/** The rows that a filter lets through, in their order. */
export const filterRows = (
  rows: readonly RefineRow[],
  filter: RefineFilter,
): readonly RefineRow[] =>
  rows.filter(({ report }) => {
    if (filter === 'notReady') return !report.isReady;
    if (filter === 'questions') return report.questions > 0;
    return filter === 'all' || report.waived > 0;
  });

/** The rules that hold rows up, by title, and how many each; the one that holds up most first. */
export function rulesLeft(
  rows: readonly RefineRow[],
): readonly { readonly title: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { report } of rows)
    for (const { rule } of report.checks.filter(isLeft))
      counts.set(rule.title, (counts.get(rule.title) ?? 0) + 1);
  return [...counts]
    .map(([title, count]) => ({ title, count }))
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

/** Is the row held up by the rule of this title? Every row is, where no title is given. */
export const isHeldUpBy = ({ report }: RefineRow, title: string): boolean =>
  title === '' || report.checks.some((check) => isLeft(check) && check.rule.title === title);

/** What holds a row up, in words, the first first; empty when nothing does. */
export const wordsOf = ({ report }: RefineRow): readonly string[] =>
  report.checks
    .filter(isLeft)
    .map(({ verdict, rule }) => (verdict.status === 'notMet' ? verdict.found : rule.failureTitle));

/** The row after `id` that is not ready, beginning again at the top; undefined when all are. */
export function findNext(rows: readonly RefineRow[], id: string): RefineRow | undefined {
  const at = rows.findIndex(({ source }) => source.issue.id === id);
  const turned = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return turned.find(({ source, report }) => !report.isReady && source.issue.id !== id);
}
