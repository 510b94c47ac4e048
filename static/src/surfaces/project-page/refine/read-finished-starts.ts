import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { readHistories } from '#atlassian/jira/query/read-histories';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import { parseReadinessDocument } from '#contract/readiness/readiness-state';
import { propertyKeys } from '#contract/record';
import { findCycleTimeDays } from '#domain/flow/durations';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import type { FinishedStart } from '#domain/readiness/team/compare-starts';
import { dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import type { ProjectContext } from '../../../bridge/context';
import { asViewer } from '../../../bridge/request';

const pageSize = 100;
const finishedAtMost = 300;

/**
 * The latest finished work items whose start was noted with the rules that were open, each with its
 * cycle time; what was closed without being done is left out. At most the last 300 are looked at.
 */
export async function readFinishedStarts({
  extension,
  timezone,
}: ProjectContext): Promise<readonly FinishedStart[]> {
  const projectKey = extension.project.key;
  const rulesById = new Map<string, readonly string[]>();
  const noted = (await readFinished(projectKey)).filter((issue) => {
    const document = parseReadinessDocument(issue.properties[propertyKeys.readiness]);
    const started = document.ok ? document.value.state.started : undefined;
    const rules = started?.isReady === true ? [] : started?.rules;
    if (rules !== undefined) rulesById.set(issue.id, rules);
    return rules !== undefined;
  });
  if (noted.length === 0) return [];
  const ids = noted.map(({ id }) => id);
  const [statuses, histories] = await Promise.all([
    readStatuses(asViewer, projectKey),
    readHistories(asViewer, ids, ['status']),
  ]);
  const options = {
    rule: defaultFlowRule,
    categories: new Map(statuses.map(({ id, category }) => [id, category])),
    timeZone: timezone,
    asOf: dayInZone(instantAt(Date.now()), timezone),
  };
  return noted.flatMap((issue) => {
    const item = traceWorkItem(issue, histories.get(issue.id), options);
    if (item === undefined || item.isCancelled) return [];
    const cycleTimeDays = findCycleTimeDays(item, defaultFlowRule.dayCounting);
    const rules = rulesById.get(issue.id) ?? [];
    return cycleTimeDays === undefined ? [] : [{ rules, cycleTimeDays }];
  });
}

async function readFinished(projectKey: string) {
  const found = [];
  let nextPageToken: string | undefined;
  do {
    const page = await searchIssues(asViewer, {
      jql: `project = ${quoteJql(projectKey)} AND statusCategory = Done AND issuetype not in subTaskIssueTypes() ORDER BY resolved DESC`,
      fields: ['status', 'created', 'resolutiondate', 'resolution', 'issuetype', 'summary'],
      properties: [propertyKeys.readiness],
      maxResults: pageSize,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    found.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined && found.length < finishedAtMost);
  return found;
}
