import { quoteJql } from './quote-jql';
import { searchIssues } from './search-issues';
import type { Connection } from '../send';
import type { Issue } from '#domain/issue/issue';

const offeredAtMost = 100;

/** The unfinished work items of a project that may be a parent, those changed last first. */
export async function findParents(
  connection: Connection,
  projectKey: string,
  typeNames: readonly string[],
): Promise<readonly Issue[]> {
  if (typeNames.length === 0) return [];
  const types = typeNames.map(quoteJql).join(', ');
  const { issues } = await searchIssues(connection, {
    jql: `project = ${quoteJql(projectKey)} AND issuetype in (${types}) AND statusCategory != Done ORDER BY updated DESC`,
    fields: ['summary', 'issuetype', 'project', 'status'],
    maxResults: offeredAtMost,
  });
  return issues;
}
