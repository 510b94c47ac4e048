import * as v from 'valibot';
import type { IssueId } from '#domain/issue/issue';
import type { ConditionAnswer } from '#domain/readiness/judge/facts';
import type { Connection } from '../../send';
import { send } from '../../send';

const found = v.object({
  matches: v.array(
    v.object({
      matchedIssues: v.array(v.union([v.number(), v.string()])),
      errors: v.optional(v.array(v.string()), []),
    }),
  ),
});

/** The answer of one query for an issue. */
export type AnswerById = (id: IssueId) => ConditionAnswer;

/**
 * Which of the issues each query finds, in one request however many they are; one that Jira cannot read
 * spoils no other. Jira looks into its index alone, which may lag by seconds behind a change.
 * @throws {ProductFault} When Jira takes no answer of it, as when there are too many at once.
 */
export async function matchQueries(
  connection: Connection,
  ids: readonly IssueId[],
  queries: readonly string[],
): Promise<readonly AnswerById[]> {
  const { json } = await send(connection, 'matchIssues', {
    body: { jqls: queries, issueIds: ids.map(Number) },
  });
  return v.parse(found, json).matches.map(({ matchedIssues, errors: [why] }): AnswerById => {
    const matching = new Set(matchedIssues.map(String));
    return (id) =>
      why === undefined
        ? { kind: matching.has(id) ? 'holds' : 'fails' }
        : { kind: 'unreadable', why };
  });
}
