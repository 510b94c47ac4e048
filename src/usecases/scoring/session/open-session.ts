import type { OpenSessionRequest } from '#contract/scoring/session-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { refused } from '#domain/result';
import type { Session } from '#domain/scoring/session/session';
import type { SessionView } from '#domain/scoring/session/session-view';
import { notInSession } from '#domain/scoring/session/session-problems';
import type { SessionTask } from './session-task';
import { openedSession, viewFor, writeSession } from './session-task';

/** Opens a session; the same request again finds the one that is open. Who opens it scores every column. */
export async function openSession(
  request: OpenSessionRequest,
  task: SessionTask,
): Promise<Result<SessionView, Problem>> {
  const { sessionId: id, people, ...rest } = request;
  const { accountId, now, store } = task;
  const others = people
    .filter((voter) => voter.accountId !== accountId)
    .map((voter) => ({
      accountId: voter.accountId,
      columns: request.columns.filter((column) => voter.columns.includes(column)),
    }))
    .filter(({ columns }) => columns.length > 0);
  const session: Session = {
    ...rest,
    id,
    columns: [...new Set(request.columns)],
    items: [...new Set(request.items)],
    owner: accountId,
    openedAt: now,
    people: [{ accountId, columns: [...new Set(request.columns)] }, ...others],
    revealed: [],
    rounds: {},
    agreed: {},
    isClosed: false,
  };
  const written = await writeSession({ session, version: 1 }, store);
  if (!written.ok) return written;
  if (written.value) return viewFor({ session, version: 1 }, task);
  const existing = await openedSession(id, task);
  if (!existing.ok) return existing;
  return existing.value.session.owner === accountId
    ? viewFor(existing.value, task)
    : refused(notInSession);
}
