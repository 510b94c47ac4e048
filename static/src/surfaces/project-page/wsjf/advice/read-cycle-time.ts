import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { readHistories } from '#atlassian/jira/query/read-histories';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import { findCycleTimeDays } from '#domain/flow/durations';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import { percentile } from '#domain/flow/percentile';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import { instantAt } from '#domain/time/instant';
import { asViewer } from '../../../../bridge/request';
import type { Level, WsjfPlace } from '../open-wsjf';

const itemsAtMost = 100;
const finishedNeeded = 10;
const hierarchyLevels: Readonly<Record<Level, number>> = { epic: 1, story: 0 };

/** The own cycle time at 85 %, and how many finished work items say so. */
export type CycleTime = { readonly days: number; readonly of: number };

/** Reads the latest hundred finished of the level with their history; undefined where fewer than ten tell. */
export async function readCycleTime(
  { project }: WsjfPlace,
  level: Level,
): Promise<CycleTime | undefined> {
  const types = project.issueTypes.filter(
    ({ hierarchyLevel }) => hierarchyLevel === hierarchyLevels[level],
  );
  if (types.length === 0) return undefined;
  const { issues } = await searchIssues(asViewer, {
    jql:
      `project = ${quoteJql(project.key)} AND issuetype in (${types.map(({ id }) => id).join(', ')}) ` +
      'AND statusCategory = Done ORDER BY resolved DESC',
    fields: ['status', 'created', 'resolutiondate', 'resolution', 'issuetype', 'summary'],
    maxResults: itemsAtMost,
  });
  const ids = issues.map(({ id }) => id);
  if (ids.length < finishedNeeded) return undefined;
  const [statuses, histories] = await Promise.all([
    readStatuses(asViewer, project.key),
    readHistories(asViewer, ids, ['status']),
  ]);
  const options = {
    rule: defaultFlowRule,
    categories: new Map(statuses.map(({ id, category }) => [id, category])),
    timeZone: 'UTC',
    asOf: instantAt(Date.now()).slice(0, 10),
  };
  const days = issues.flatMap((issue) => {
    const item = traceWorkItem(issue, histories.get(issue.id), options);
    if (item === undefined || item.isCancelled) return [];
    return findCycleTimeDays(item, defaultFlowRule.dayCounting) ?? [];
  });
  if (days.length < finishedNeeded) return undefined;
  const at85 = percentile(days, 85, defaultFlowRule.percentileMethod);
  return at85 === undefined ? undefined : { days: at85, of: days.length };
}
