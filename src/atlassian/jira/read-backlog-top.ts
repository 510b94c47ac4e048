import type { Issue } from '#domain/issue/issue';
import type { Connection } from '../send';
import { ProductFault } from '../send';
import { quoteJql } from './quote-jql';
import type { FoundIssue } from './read-issue';
import { findIssue } from './read-issue';
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

/** The top of a backlog, and what may be edited on its first work item: on the others it is the same. */
export type BacklogTop = Omit<FoundIssue, 'issue'> & { readonly issues: readonly Issue[] };

/**
 * The first work items of a project that nobody has started, in Jira's order: by rank where there is
 * one; or those that a condition names, in an order of its own. Sub-tasks are left out.
 */
export async function readBacklogTop(
  connection: Connection,
  question: TopQuestion,
): Promise<BacklogTop> {
  const { projectKey, where = 'statusCategory = "To Do"', order } = question;
  const jqlFrom = `project = ${quoteJql(projectKey)} AND (${where}) AND issuetype not in subTaskIssueTypes()`;
  const { jql, firstId } = await findOrder(connection, jqlFrom, order);
  const first =
    firstId === undefined
      ? undefined
      : await findIssue(connection, firstId, { withEditable: true });
  if (first === undefined) return { issues: [], siteFields: {} };
  const { siteFields, editable = {} } = first;
  const own = [siteFields.estimate, siteFields.startDate, siteFields.sprint];
  const fields = [
    ...judgedFields,
    ...(question.fields ?? []),
    ...own.flatMap((field) => field?.id ?? []),
  ];
  const { issues } = await searchIssues(
    connection,
    { jql, fields, properties: question.properties, maxResults: question.atMost },
    siteFields,
  );
  return { issues, siteFields, editable };
}

async function findOrder(connection: Connection, where: string, chosen = 'Rank ASC') {
  const ask = async (order: string) => {
    const jql = `${where} ORDER BY ${order}`;
    const { issues } = await searchIssues(connection, { jql, fields: ['id'], maxResults: 1 });
    return { jql, firstId: issues[0]?.id };
  };
  try {
    return await ask(chosen);
  } catch (error) {
    // A site without boards has no rank to order by.
    if (!(error instanceof ProductFault) || error.code !== 'PRODUCT_REFUSED_INPUT') throw error;
    return ask('created ASC');
  }
}
