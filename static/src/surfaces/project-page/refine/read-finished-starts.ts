import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { readHistories } from '#atlassian/jira/query/read-histories';
import { readPublishedProject } from '#atlassian/jira/project/read-project-readiness';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import { publishedSettings } from '#contract/readiness/readiness-project';
import { propertyKeys } from '#contract/record';
import type { FinishedStart } from '#domain/readiness/team/compare-starts';
import { notedStarts, timeStarts } from '#usecases/readiness/finished-starts';
import type { ProjectContext } from '../../../bridge/context';
import { asViewer } from '../../../bridge/request';
import { todayIn } from '../../../bridge/today';

const pageSize = 100;
const finishedAtMost = 300;

/**
 * The latest finished work items whose start was noted with the rules that were open, each with its
 * cycle time by the project's own rule of flow. At most the last 300 are looked at.
 */
export async function readFinishedStarts({
  extension,
  timezone,
}: ProjectContext): Promise<readonly FinishedStart[]> {
  const projectKey = extension.project.key;
  const noted = notedStarts(await readFinished(projectKey));
  if (noted.length === 0) return [];
  const ids = noted.map(({ issue }) => issue.id);
  const [published, statuses, histories] = await Promise.all([
    readPublishedProject(asViewer, projectKey),
    readStatuses(asViewer, projectKey),
    readHistories(asViewer, ids, ['status']),
  ]);
  return timeStarts(noted, {
    settings: publishedSettings(published),
    histories,
    categories: new Map(statuses.map(({ id, category }) => [id, category])),
    timeZone: timezone,
    asOf: todayIn(timezone),
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
