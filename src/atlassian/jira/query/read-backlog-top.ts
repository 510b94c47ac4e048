import type { Issue } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { ProductFault } from '../../send';
import { quoteJql } from './quote-jql';
import type { FoundIssue } from '../issue/read-issue';
import type { TypesRead } from '../project/read-types';
import { foundAs, ownFieldIds, readTypes } from '../project/read-types';
import type { SearchPage } from './search-issues';
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
  const { projectKey, where = 'statusCategory = "To Do"', order } = question;
  const jqlFrom = `project = ${quoteJql(projectKey)} AND (${where}) AND issuetype not in subTaskIssueTypes()`;
  const { jql, first } = await findOrder(connection, jqlFrom, order);
  if (first === undefined) return { found: [], isMore: false };
  const known = await readTypes(connection, [first]);
  const top = await searchAll(connection, { ...question, jql }, known);
  const types = await readTypes(connection, top.issues, known);
  // A type may bring the field for estimates with it, which was not asked for until now.
  const isComplete = ownFieldIds(types).join() === ownFieldIds(known).join();
  const { issues, isMore } = isComplete
    ? top
    : await searchAll(connection, { ...question, jql }, types);
  return { found: issues.map((issue) => foundAs(types, issue)), isMore };
}

/** Up to `atMost` work items, page by page: Jira sends a hundred at once where fields are asked for. */
async function searchAll(
  connection: Connection,
  { jql, properties, atMost, fields = [] }: TopQuestion & { readonly jql: string },
  types: TypesRead,
): Promise<{ readonly issues: readonly Issue[]; readonly isMore: boolean }> {
  const issues: Issue[] = [];
  let nextPageToken: string | undefined;
  do {
    const page: SearchPage = await searchIssues(
      connection,
      {
        ...{ jql, properties, maxResults: atMost - issues.length },
        fields: [...judgedFields, ...fields, ...ownFieldIds(types)],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
      types.siteFields,
    );
    issues.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined && issues.length < atMost);
  return { issues, isMore: nextPageToken !== undefined };
}

async function findOrder(connection: Connection, where: string, chosen = 'Rank ASC') {
  const ask = async (order: string) => {
    const jql = `${where} ORDER BY ${order}`;
    const { issues } = await searchIssues(connection, {
      ...{ jql, maxResults: 1 },
      fields: ['issuetype'],
    });
    return { jql, first: issues[0] };
  };
  try {
    return await ask(chosen);
  } catch (error) {
    // A site without boards has no rank to order by.
    if (!(error instanceof ProductFault) || error.code !== 'PRODUCT_REFUSED_INPUT') throw error;
    return ask('created ASC');
  }
}
