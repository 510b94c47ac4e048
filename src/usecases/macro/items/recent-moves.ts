import type { Issue } from '#domain/issue/issue';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import type { Exchange, Exchanges, Move } from '#domain/roadmap/what-moved';
import { whatMoved } from '#domain/roadmap/what-moved';
import { addDays, dayInZone } from '#domain/time/calendar-day';
import { changesOf } from '#domain/flow/history';
import { issuesAsOf } from './issues-as-of';
import type { MacroData } from '../load-macro-data';
import type { RowOptions } from '../roadmap-rows';
import type { ContentByRow } from '../roadmap-items';
import { contentByRow, roadmapItems } from '../roadmap-items';

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
  const then = { ...options, asOf: day };
  const contentThen = contentByRow({ ...data, issues }, then);
  const before = roadmapItems({ ...data, issues }, then, contentThen);
  const exchanges = findExchanges(contentThen, contentByRow(data, options));
  const issueByKey = new Map(data.issues.map((issue) => [issue.key, issue]));
  return whatMoved(before, now, exchanges).map((move) => {
    const issue = issueByKey.get(move.key);
    return issue === undefined ? move : explain(move, issue, then);
  });
}

/** Of the rows that work both came into and went out of, how much did. */
function findExchanges(before: ContentByRow, now: ContentByRow): Exchanges {
  const exchanges = new Map<string, Exchange>();
  for (const [rowId, content] of now) {
    const earlier = before.get(rowId) ?? [];
    const cameIn = countBeyond(content, earlier);
    const wentOut = countBeyond(earlier, content);
    if (cameIn > 0 && wentOut > 0) exchanges.set(rowId, { cameIn, wentOut });
  }
  return exchanges;
}

function countBeyond(content: readonly Issue[], other: readonly Issue[]): number {
  const ids = new Set(other.map(({ id }) => id));
  return content.filter(({ id }) => !ids.has(id)).length;
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
