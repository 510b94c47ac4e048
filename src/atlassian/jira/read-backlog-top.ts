import type { Issue } from '#domain/issue/issue';
import type { Connection } from '../send';
import { ProductFault } from '../send';
import { quoteJql } from './quote-jql';
import type { FoundIssue } from './read-issue';
import type { TypesRead } from './read-types';
import { foundAs, ownFieldIds, readTypes } from './read-types';
import type { SearchPage, SearchQuestion } from './search-issues';
import { searchIssues } from './search-issues';

/** The fields that rules look at, besides the site's own. */
export const judgedFields = [
  'summary',
  'status',
  'issuetype',
  'project',
  'description',
  'parent',
  'priority',
  'labels',
  'components',
  'fixVersions',
  'issuelinks',
  'subtasks',
  'attachment',
  'duedate',
];

/** What to bring of the top of a backlog. */
export type TopQuestion = {
  readonly projectKey: string;
  readonly properties: readonly string[];
  readonly atMost: number;
  /** Instead of what nobody has started: a condition in JQL. */
  readonly where?: string;
  /** Instead of Jira's own order: what to order by. */
  readonly order?: string;
  /** Field ids that rules of the project ask for, besides the usual ones. */
  readonly fields?: readonly string[];
};

/** The top of a backlog, each work item with what may be edited on those of its type. */
export type BacklogTop = {
  readonly found: readonly FoundIssue[];
  /** Is there more than was asked for? */
  readonly isMore: boolean;
};

/**
 * The first work items of a project that nobody has started, in Jira's order: by rank where there is
 * one; or those that a condition names, in an order of its own. Sub-tasks are left out.
 */
export async function readBacklogTop(
  connection: Connection,
  question: TopQuestion,
): Promise<BacklogTop> {
  const { projectKey, where = 'statusCategory = "To Do"', order, atMost } = question;
  const jqlFrom = `project = ${quoteJql(projectKey)} AND (${where}) AND issuetype not in subTaskIssueTypes()`;
  const { jql, light } = await findOrder(connection, { jqlFrom, atMost }, order);
  if (light.issues.length === 0) return { found: [], isMore: false };
  const types = await readTypes(connection, light.issues);
  const fields = [...judgedFields, ...(question.fields ?? []), ...ownFieldIds(types)];
  const pages = await searchAll(
    connection,
    { jql, fields, properties: question.properties, atMost },
    types,
  );
  return {
    found: pages.map((issue) => foundAs(types, issue)),
    isMore: light.nextPageToken !== undefined,
  };
}

async function searchAll(
  connection: Connection,
  {
    atMost,
    ...question
  }: Pick<SearchQuestion, 'jql' | 'fields' | 'properties'> & { readonly atMost: number },
  { siteFields }: TypesRead,
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  let nextPageToken: string | undefined;
  do {
    const page: SearchPage = await searchIssues(
      connection,
      {
        ...question,
        maxResults: atMost - issues.length,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
      siteFields,
    );
    issues.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined && issues.length < atMost);
  return issues;
}

async function findOrder(
  connection: Connection,
  { jqlFrom, atMost }: { readonly jqlFrom: string; readonly atMost: number },
  chosen = 'Rank ASC',
) {
  const ask = async (order: string) => {
    const jql = `${jqlFrom} ORDER BY ${order}`;
    const light = await searchIssues(connection, {
      jql,
      fields: ['issuetype'],
      maxResults: atMost,
    });
    return { jql, light };
  };
  try {
    return await ask(chosen);
  } catch (error) {
    // A site without boards has no rank to order by.
    if (!(error instanceof ProductFault) || error.code !== 'PRODUCT_REFUSED_INPUT') throw error;
    return ask('created ASC');
  }
}
