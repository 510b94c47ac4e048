import type { IssueId } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';
import * as v from 'valibot';
import type { AnswerById } from './match-queries';
import { matchQueries } from './match-queries';

const found = v.object({ issues: v.array(v.object({ id: v.string() })) });

/** Jira looks past its index for at most so many that were changed a moment ago. */
const reconciledAtMost = 50;

/**
 * Which of up to a hundred issues a query of the team's own finds, in one request: answers the answer
 * for each. A query that cannot stand within another, as one with an order, is asked once more as it is;
 * one that Jira cannot read is told as such for all, in Jira's words for the query itself.
 */
export async function askQueryOfMany(
  connection: Connection,
  ids: readonly IssueId[],
  query: string,
): Promise<AnswerById> {
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
    return askAsItIs(connection, ids, query);
  }
}

async function askAsItIs(
  connection: Connection,
  ids: readonly IssueId[],
  query: string,
): Promise<AnswerById> {
  try {
    const [answer] = await matchQueries(connection, ids, [query]);
    if (answer !== undefined) return answer;
    return () => ({ kind: 'unreadable', why: 'it is not JQL.' });
  } catch (error) {
    if (!(error instanceof ProductFault) || error.code !== 'PRODUCT_REFUSED_INPUT') throw error;
    const why = error.details[0] ?? 'it is not JQL.';
    return () => ({ kind: 'unreadable', why });
  }
}
