import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { countIssues, searchIssues } from '#atlassian/jira/query/search-issues';
import { marksOfCopy, valuesOfCopy } from '#contract/scoring/scoring-copy';
import { propertyKeys } from '#contract/record';
import type { Issue } from '#domain/issue/issue';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import type { Place } from '#usecases/scoring/find-place';
import { findPlace } from '#usecases/scoring/find-place';
import { asViewer } from '../bridge/request';

/** What decides where a work item stands among those that are ranked with it. */
export type RankedIssue = {
  readonly issue: Issue;
  readonly wsjf: number;
  readonly method: ScoringMethod;
  /** Names of the types that epics are of here. */
  readonly parentTypes: readonly string[];
};

const lookedAt = 100;

/** The work item's place in the ranking of its level; undefined when it is in none. */
export async function readPosition(ranked: RankedIssue): Promise<Place | undefined> {
  const { issue, wsjf, method } = ranked;
  const level = levelJql(ranked);
  if (issue.status.category === 'done' || level === undefined) return undefined;
  const jql = `project = ${quoteJql(issue.projectKey)} AND ${level} AND statusCategory != Done`;
  return findPlace(
    { id: issue.id, wsjf, method, jql },
    {
      async readScored(query) {
        const page = await searchIssues(asViewer, {
          jql: query,
          fields: ['summary'],
          properties: [propertyKeys.scoring],
          maxResults: lookedAt,
        });
        const rows = page.issues.map(({ id, properties }) => ({
          id,
          values: valuesOfCopy(properties[propertyKeys.scoring]),
          marks: marksOfCopy(properties[propertyKeys.scoring]),
        }));
        return { rows, hasMore: page.nextPageToken !== undefined };
      },
      count: (query) => countIssues(asViewer, query),
    },
  );
}

function levelJql({ issue, parentTypes }: RankedIssue): string | undefined {
  const names = parentTypes.map(quoteJql).join(', ');
  const { hierarchyLevel } = issue.type;
  if (hierarchyLevel === 1) return `issuetype in (${names})`;
  if (hierarchyLevel !== 0) return undefined;
  const isNoSubtask = 'issuetype not in subTaskIssueTypes()';
  return names === '' ? isNoSubtask : `${isNoSubtask} AND issuetype not in (${names})`;
}
