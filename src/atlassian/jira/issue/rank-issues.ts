import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

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

/** Moves a run of issues; answers those that Jira refused, none when all were moved. */
export async function rankIssues(
  connection: Connection,
  { issueIds, where }: RankMove,
): Promise<readonly RankRefusal[]> {
  const { status, json } = await send(connection, 'rankIssues', {
    body: {
      issues: issueIds,
      ...('before' in where ? { rankBeforeIssue: where.before } : { rankAfterIssue: where.after }),
    },
  });
  if (status !== 207) return [];
  return v
    .parse(partial, json)
    .entries.filter((entry) => entry.status >= 400)
    .map(({ issueId, errors }) => ({ issueId: String(issueId), message: errors.join(' ') }));
}
