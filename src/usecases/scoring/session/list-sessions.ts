import type { SessionLine } from '#contract/scoring/session-definitions';
import { parseSession } from '#contract/scoring/session-state';
import { isInSession } from '#domain/scoring/session/session';
import type { SessionTask } from './session-task';

/** The sessions of a project that a person opened or was invited to, the latest first. */
export async function listSessions(
  projectId: string,
  { store, accountId }: Pick<SessionTask, 'store' | 'accountId'>,
): Promise<readonly SessionLine[]> {
  const stored = await store.list(projectId);
  return stored.flatMap(({ body }) => {
    const session = parseSession(body);
    if (!session.ok || !isInSession(session.value, accountId)) return [];
    const { id, title, owner, openedAt, isClosed } = session.value;
    return [{ id, title, owner, openedAt, isClosed }];
  });
}
