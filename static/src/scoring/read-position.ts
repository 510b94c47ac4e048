import { quoteJql } from '#atlassian/jira/quote-jql';
import { searchIssues } from '#atlassian/jira/search-issues';
import { valuesOfCopy } from '#contract/scoring-copy';
import { propertyKeys } from '#contract/record';
import type { Issue } from '#domain/issue/issue';
import { rankBacklog } from '#domain/scoring/rank-backlog';
import type { Weights } from '#domain/scoring/weights';
import { asViewer } from '../bridge/request';

/** What decides where a work item stands among those that are ranked with it. */
export type RankedAmong = {
  readonly issue: Issue;
  readonly wsjf: number;
  readonly weights: Weights;
  /** Names of the types that epics are of here. */
  readonly parentTypes: readonly string[];
};

const lookedAt = 100;

/**
 * The work item's place in the ranking of its level, as the ranking's own page counts it: one search for
 * what scores as much or more, in Jira's order. Undefined when it is finished, a sub-task, below the first
 * hundred, or not found by search yet.
 */
export async function findPosition(among: RankedAmong): Promise<number | undefined> {
  const { issue, weights } = among;
  const level = levelJql(among);
  if (issue.status.category === 'done' || level === undefined) return undefined;
  const page = await searchIssues(asViewer, {
    jql:
      `project = ${quoteJql(issue.projectKey)} AND ${level} AND statusCategory != Done ` +
      `AND waymarkWsjf >= ${String(among.wsjf)} ORDER BY Rank ASC`,
    fields: ['summary'],
    properties: [propertyKeys.scoring],
    maxResults: lookedAt,
  });
  if (page.nextPageToken !== undefined) return undefined;
  const rows = page.issues.map(({ id, properties }) => ({
    id,
    values: valuesOfCopy(properties[propertyKeys.scoring]),
  }));
  return rankBacklog(rows, weights).find(({ id }) => id === issue.id)?.position;
}

function levelJql({ issue, parentTypes }: RankedAmong): string | undefined {
  const names = parentTypes.map(quoteJql).join(', ');
  const { hierarchyLevel } = issue.type;
  if (hierarchyLevel === 1) return `issuetype in (${names})`;
  if (hierarchyLevel !== 0) return undefined;
  const isNoSubtask = 'issuetype not in subTaskIssueTypes()';
  return names === '' ? isNoSubtask : `${isNoSubtask} AND issuetype not in (${names})`;
}
