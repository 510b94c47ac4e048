import type { IssueId } from '#domain/issue/issue';
import type { ConditionAnswer } from '#domain/readiness/facts';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';
import * as v from 'valibot';

const found = v.object({ issues: v.array(v.object({ id: v.string() })) });

/** Jira looks past its index for at most so many that were changed a moment ago. */
const reconciledAtMost = 50;

/**
 * Which of up to a hundred issues a query of the team's own finds, in one request: answers the answer
 * for each. A query that Jira cannot read is told as such for all.
 */
export async function askQueryOfMany(
  connection: Connection,
  ids: readonly IssueId[],
  query: string,
): Promise<(id: IssueId) => ConditionAnswer> {
  try {
    const { json } = await send(connection, 'searchIssues', {
      body: {
        jql: `id in (${ids.join(', ')}) AND (${query})`,
        fields: ['id'],
        maxResults: ids.length,
        reconcileIssues: ids.slice(0, reconciledAtMost).map(Number),
      },
    });
    const matching = new Set(v.parse(found, json).issues.map(({ id }) => id));
    return (id) => (matching.has(id) ? { kind: 'holds' } : { kind: 'fails' });
  } catch (error) {
    if (!(error instanceof ProductFault) || error.code !== 'PRODUCT_REFUSED_INPUT') throw error;
    const why = error.details[0] ?? 'it is not JQL.';
    return () => ({ kind: 'unreadable', why });
  }
}
