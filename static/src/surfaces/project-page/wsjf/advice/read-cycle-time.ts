import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { readHistories } from '#atlassian/jira/query/read-histories';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import { readFlowRule } from '#contract/macro/macro-settings';
import { findCycleTimeDays } from '#domain/flow/durations';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import type { OwnCycleTime } from '#domain/scoring/cut/deadline';
import { ownCycleTime } from '#domain/scoring/cut/deadline';
import { asViewer } from '../../../../bridge/request';
import { todayIn } from '../../../../bridge/today';
import type { Level, WsjfPlace } from '../open-wsjf';
import { typesOf } from '../open-wsjf';

const itemsAtMost = 100;

/** Reads the latest hundred finished of the level with their history, and how long they took by the project's rule. */
export async function readCycleTime(
  { project, flow, timeZone }: WsjfPlace,
  level: Level,
): Promise<OwnCycleTime> {
  const types = typesOf(project, level);
  const rule = readFlowRule(flow);
  const { percentileMethod, dayCounting } = rule;
  if (types.length === 0) return ownCycleTime([], percentileMethod);
  const { issues } = await searchIssues(asViewer, {
    jql:
      `project = ${quoteJql(project.key)} AND issuetype in (${types.map(({ id }) => id).join(', ')}) ` +
      'AND statusCategory = Done ORDER BY resolved DESC',
    fields: ['status', 'created', 'resolutiondate', 'resolution', 'issuetype', 'summary'],
    maxResults: itemsAtMost,
  });
  if (issues.length === 0) return ownCycleTime([], percentileMethod);
  const ids = issues.map(({ id }) => id);
  const [statuses, histories] = await Promise.all([
    readStatuses(asViewer, project.key),
    readHistories(asViewer, ids, ['status']),
  ]);
  const options = {
    rule,
    categories: new Map(statuses.map(({ id, category }) => [id, category])),
    timeZone,
    asOf: todayIn(timeZone),
  };
  const days = issues.flatMap((issue) => {
    const item = traceWorkItem(issue, histories.get(issue.id), options);
    if (item === undefined || item.isCancelled) return [];
    return findCycleTimeDays(item, dayCounting) ?? [];
  });
  return ownCycleTime(days, percentileMethod);
}
