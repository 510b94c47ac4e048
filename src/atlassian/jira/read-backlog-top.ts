import type { Issue } from '#domain/issue/issue';
import type { SiteFields } from '#domain/issue/site-fields';
import { findSiteFields } from '#domain/issue/site-fields';
import type { Connection } from '../send';
import { ProductFault } from '../send';
import { quoteJql } from './quote-jql';
import type { SearchPage } from './search-issues';
import { searchIssues } from './search-issues';
import { readFields } from './site-fields';

const named = [
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
  /** Field ids that rules of the project ask for, besides the usual ones. */
  readonly fields?: readonly string[];
};

/** The first work items of a project that nobody has started, in Jira's order: by rank where there is one. */
export async function readBacklogTop(
  connection: Connection,
  question: TopQuestion,
): Promise<{ readonly issues: readonly Issue[]; readonly siteFields: SiteFields }> {
  const siteFields = findSiteFields(await readFields(connection));
  const own = [
    siteFields.estimate,
    siteFields.otherEstimate,
    siteFields.startDate,
    siteFields.sprint,
  ];
  const fields = [...named, ...(question.fields ?? []), ...own.flatMap((field) => field?.id ?? [])];
  const where = `project = ${quoteJql(question.projectKey)} AND statusCategory = "To Do" AND issuetype not in subTaskIssueTypes()`;
  const ask = (order: string): Promise<SearchPage> =>
    searchIssues(
      connection,
      {
        jql: `${where} ORDER BY ${order}`,
        fields,
        properties: question.properties,
        maxResults: question.atMost,
      },
      siteFields,
    );
  try {
    return { ...(await ask('Rank ASC')), siteFields };
  } catch (error) {
    // A site or a project without boards has no rank to order by.
    if (!(error instanceof ProductFault) || error.code !== 'PRODUCT_REFUSED_INPUT') throw error;
    return { ...(await ask('created ASC')), siteFields };
  }
}
