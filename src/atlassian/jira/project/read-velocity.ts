import type { Issue } from '#domain/issue/issue';
import type { SiteField } from '#domain/issue/site-fields';
import type { FinishedSprint } from '#domain/readiness/team/velocity';
import { finishedSprints } from '#domain/readiness/team/velocity';
import type { Connection } from '../../send';
import { ProductFault } from '../../send';
import { quoteJql } from '../query/quote-jql';
import { searchIssues } from '../query/search-issues';

/** The fields that tell a velocity; without one of them there is none. */
export type VelocityFields = { readonly estimateFieldId?: string; readonly sprintFieldId?: string };

const readAtMost = 1000;

/** What the last closed sprints of a project finished, in one request; none where it has no sprints. */
export async function readFinishedSprints(
  connection: Connection,
  projectKey: string,
  { estimateFieldId, sprintFieldId }: VelocityFields,
): Promise<readonly FinishedSprint[]> {
  if (estimateFieldId === undefined || sprintFieldId === undefined) return [];
  const jql = `project = ${quoteJql(projectKey)} AND sprint in closedSprints() AND statusCategory = Done ORDER BY resolved DESC`;
  try {
    const { issues } = await searchIssues(
      connection,
      { jql, fields: ['resolutiondate', estimateFieldId, sprintFieldId], maxResults: readAtMost },
      { estimate: fieldOf(estimateFieldId), sprint: fieldOf(sprintFieldId) },
    );
    return finishedSprints(issues satisfies readonly Issue[]);
  } catch (error) {
    // A site without Jira Software has no sprints to ask for.
    if (error instanceof ProductFault && error.code === 'PRODUCT_REFUSED_INPUT') return [];
    throw error;
  }
}

const fieldOf = (id: string): SiteField => ({ id, name: id });
