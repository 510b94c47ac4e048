import type { VoteAnswer, VoteRequest } from '#contract/scoring/session-definitions';
import { parseBallot } from '#contract/scoring/session-state';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { castVotes } from '#domain/scoring/session/ballot';
import { sessionFor } from '#domain/scoring/session/session-for';
import type { SessionTask } from './session-task';
import { openedSession, sessionBusy, triesAtMost, viewFor } from './session-task';

/** Puts votes on a person's ballot. The invitation is the right to vote: editing work items is not asked for. */
export async function castInSession(
  { sessionId, votes }: VoteRequest,
  task: SessionTask,
): Promise<Result<VoteAnswer, Problem>> {
  const { store, accountId } = task;
  for (let tried = 0; tried < triesAtMost; tried += 1) {
    const read = await openedSession(sessionId, task);
    if (!read.ok) return read;
    const stored = await store.readBallot(sessionId, accountId);
    const before = stored === undefined ? ok({}) : parseBallot(stored.body);
    if (!before.ok) return before;
    const session = sessionFor(read.value.session, await task.whichSeen(read.value.session));
    const cast = castVotes(before.value, votes, { session, accountId });
    const isWritten =
      cast.refused.length === votes.length ||
      (await store.writeBallot(sessionId, {
        accountId,
        version: (stored?.version ?? 0) + 1,
        body: cast.ballot,
        sessionVersion: read.value.version,
      }));
    if (!isWritten) continue;
    const view = await viewFor(read.value, task);
    return view.ok ? ok({ view: view.value, refused: cast.refused }) : view;
  }
  return refused(sessionBusy);
}
