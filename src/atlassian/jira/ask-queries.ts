import * as v from 'valibot';
import type { IssueId } from '#domain/issue/issue';
import type { ConditionAnswer } from '#domain/readiness/facts';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';
import { askQueryOfMany } from './ask-query';

const found = v.object({
  matches: v.array(
    v.object({
      matchedIssues: v.array(v.union([v.number(), v.string()])),
      errors: v.optional(v.array(v.string()), []),
    }),
  ),
});

/** The answer of each query for an issue. */
export type AnswersById = (id: IssueId) => Readonly<Record<string, ConditionAnswer>>;

/**
 * Which of up to a hundred issues each of a team's own queries finds, in one request however many they
 * are. Jira looks into its index alone, which may lag by seconds: where someone waits for what was
 * changed a moment ago, `askEachQuery` is right.
 */
export async function askQueries(
  connection: Connection,
  ids: readonly IssueId[],
  queries: readonly string[],
): Promise<AnswersById> {
  if (queries.length < 2) return askEachQuery(connection, ids, queries);
  try {
    const { json } = await send(connection, 'matchIssues', {
      body: { jqls: queries, issueIds: ids.map(Number) },
    });
    const answers = v.parse(found, json).matches.map(({ matchedIssues, errors: [why] }) => {
      const matching = new Set(matchedIssues.map(String));
      return (id: IssueId): ConditionAnswer =>
        why === undefined
          ? { kind: matching.has(id) ? 'holds' : 'fails' }
          : { kind: 'unreadable', why };
    });
    return answersTo(queries, answers);
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
  (
    queries: readonly string[],
    answers: readonly ((id: IssueId) => ConditionAnswer)[],
  ): AnswersById =>
  (id) =>
    Object.fromEntries(
      queries.flatMap((query, index) => {
        const answer = answers[index]?.(id);
        return answer === undefined ? [] : [[query, answer]];
      }),
    );
