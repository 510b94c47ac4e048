import type { IssueId } from '#domain/issue/issue';
import type { ConditionAnswer } from '#domain/readiness/judge/facts';
import type { Connection } from '../../send';
import { ProductFault } from '../../send';
import { askQueryOfMany } from './ask-query';
import type { AnswerById } from './match-queries';
import { matchQueries } from './match-queries';

/** The answer of each query for an issue. */
export type AnswersById = (id: IssueId) => Readonly<Record<string, ConditionAnswer>>;

/**
 * Which of up to a hundred issues each of a team's own queries finds, in one request however many they
 * are. Where someone waits for what was changed a moment ago, `askEachQuery` is right: see `matchQueries`.
 */
export async function askQueries(
  connection: Connection,
  ids: readonly IssueId[],
  queries: readonly string[],
): Promise<AnswersById> {
  if (queries.length < 2) return askEachQuery(connection, ids, queries);
  try {
    return answersTo(queries, await matchQueries(connection, ids, queries));
  } catch (error) {
    // How many queries Jira takes at once it does not say; what is too much for it is asked one by one.
    if (!(error instanceof ProductFault) || error.code !== 'PRODUCT_REFUSED_INPUT') throw error;
    return askEachQuery(connection, ids, queries);
  }
}

/** The same with a request for each query, right also for what was changed a moment ago. */
export async function askEachQuery(
  connection: Connection,
  ids: readonly IssueId[],
  queries: readonly string[],
): Promise<AnswersById> {
  return answersTo(
    queries,
    await Promise.all(queries.map((query) => askQueryOfMany(connection, ids, query))),
  );
}

const answersTo =
  (queries: readonly string[], answers: readonly AnswerById[]): AnswersById =>
  (id) =>
    Object.fromEntries(
      queries.flatMap((query, index) => {
        const answer = answers[index]?.(id);
        return answer === undefined ? [] : [[query, answer]];
      }),
    );
