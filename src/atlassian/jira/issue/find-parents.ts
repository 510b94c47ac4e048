import { quoteJql } from '../query/quote-jql';
import { searchIssues } from '../query/search-issues';
import type { Connection } from '../../send';
import type { Issue } from '#domain/issue/issue';

/** More than this are found by their title only. */
export const parentsAtMost = 100;

/** Which work items may be a parent; `title` is a part of theirs, anything where it is empty. */
export type ParentQuestion = {
  readonly projectKey: string;
  readonly typeNames: readonly string[];
  readonly title?: string;
};

/** The unfinished work items of a project that may be a parent, those changed last first. */
export async function findParents(
  connection: Connection,
  { projectKey, typeNames, title = '' }: ParentQuestion,
): Promise<readonly Issue[]> {
  if (typeNames.length === 0) return [];
  const words = title.trim();
  const titled = words === '' ? '' : ` AND summary ~ ${quoteJql(`${words}*`)}`;
  const types = typeNames.map(quoteJql).join(', ');
  const { issues } = await searchIssues(connection, {
    jql: `project = ${quoteJql(projectKey)} AND issuetype in (${types}) AND statusCategory != Done${titled} ORDER BY updated DESC`,
    fields: ['summary', 'issuetype', 'project', 'status'],
    maxResults: parentsAtMost,
  });
  return issues;
}
