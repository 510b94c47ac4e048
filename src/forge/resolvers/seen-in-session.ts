import * as v from 'valibot';
import type { AccountId, IssueId } from '#domain/issue/issue';
import type { Session } from '#domain/scoring/session/session';
import { askedOnceIn } from '../kvs/kept-answers';
import { heldOnIssues } from './held-on-issues';

/** Everybody's page asks every few seconds; Jira is asked for each person once a minute. */
const keptMs = 60_000;

const anAnswer = v.array(v.string());

/** The work items of a session that a person may see: what is hidden from them is gone after a minute. */
export async function seenInSession(
  { id, items }: Session,
  accountId: AccountId,
): Promise<ReadonlySet<IssueId>> {
  const seen = await askedOnceIn(
    { name: `seen:${id}:${accountId}`, keptMs },
    (kept) => {
      const outcome = v.safeParse(anAnswer, kept);
      return outcome.success ? outcome.output : undefined;
    },
    async () => [...(await heldOnIssues('BROWSE_PROJECTS', items))],
  );
  return new Set(seen);
}
