import type { Issue } from '#domain/issue/issue';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { Move } from '#domain/roadmap/what-moved';
import { whatMoved } from '#domain/roadmap/what-moved';
import { addDays, dayInZone } from '#domain/time/calendar-day';
import { changesOf } from '#domain/flow/history';
import { issuesAsOf } from './issues-as-of';
import type { MacroData } from './load-macro-data';
import type { RowOptions } from './roadmap-rows';
import { roadmapItems } from './roadmap-items';

/**
 * What moved in the days before: days, statuses, work types and projects as the changelogs tell them,
 * work items by the day they were created. What was deleted or moved to another project leaves nothing
 * that a query could find: only a published snapshot can tell it.
 */
export function recentMoves(
  data: MacroData,
  now: readonly RoadmapItem[],
  { days, ...options }: RowOptions & { readonly days: number },
): readonly Move[] {
  const day = addDays(options.asOf, -days);
  const issues = issuesAsOf(data.issues, day, options);
  const before = roadmapItems({ ...data, issues }, { ...options, asOf: day });
  const issueByKey = new Map(data.issues.map((issue) => [issue.key, issue]));
  return whatMoved(before, now).map((move) => {
    const issue = issueByKey.get(move.key);
    return issue === undefined ? move : explain(move, issue, { ...options, asOf: day });
  });
}

/** Says of what appeared where it came from, and of what vanished what it is instead. */
function explain(move: Move, issue: Issue, { asOf, histories, timeZone }: RowOptions): Move {
  if (move.kind === 'vanished') return { ...move, became: `it became ${issue.type.name}` };
  if (move.kind !== 'appeared') return move;
  const later = (fieldId: string) =>
    changesOf(histories.get(issue.id) ?? [], fieldId).find(
      (change) => dayInZone(change.at, timeZone) > asOf,
    );
  const project = later('project')?.fromName;
  if (project !== undefined) return { ...move, was: `it came from ${project}` };
  const type = later('issuetype')?.fromName;
  return type === undefined ? move : { ...move, was: `it was ${type}` };
}
