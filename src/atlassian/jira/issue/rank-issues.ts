import * as v from 'valibot';
import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';

/** One request's worth of ranking: a run of neighbours, at most 50, and where it goes. */
export type RankMove = {
  readonly issueIds: readonly string[];
  readonly where: { readonly before: string } | { readonly after: string };
};

/** What Jira would not move, with its own words. */
export type RankRefusal = { readonly issueId: string; readonly message: string };

const partial = v.object({
  entries: v.array(
    v.object({
      issueId: v.union([v.number(), v.string()]),
      status: v.number(),
      errors: v.optional(v.array(v.string()), []),
    }),
  ),
});

/**
 * Moves a run of issues; answers those that Jira refused, none when all were moved. Of a run it answers 207
 * with an entry each; a single one that it will not move is answered with 403.
 * @throws {ProductFault} When Jira takes nothing of a longer run, or does not answer.
 */
export async function rankIssues(
  connection: Connection,
  { issueIds, where }: RankMove,
): Promise<readonly RankRefusal[]> {
  const anchor =
    'before' in where ? { rankBeforeIssue: where.before } : { rankAfterIssue: where.after };
  const [first, ...others] = issueIds;
  const { status, json } = await send(connection, 'rankIssues', {
    body: { issues: issueIds, ...anchor },
  }).catch((error: unknown) => {
    const isOfOne = first !== undefined && others.length === 0;
    if (!isOfOne || !(error instanceof ProductFault) || error.code !== 'PRODUCT_FORBIDDEN')
      throw error;
    const entries = [{ issueId: first, status: error.status, errors: error.details }];
    return { status: 207, json: { entries } };
  });
  if (status !== 207) return [];
  return v
    .parse(partial, json)
    .entries.filter((entry) => entry.status >= 400)
    .map(({ issueId, errors }) => ({ issueId: String(issueId), message: errors.join(' ') }));
}
