import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { scoreColumns } from '#domain/scoring/score-column';
import type { AgreeChange, SessionChange } from '#domain/scoring/session/change-session';
import { changeSession } from '#domain/scoring/session/change-session';
import type { Session } from '#domain/scoring/session/session';
import { cellOf } from '#domain/scoring/session/session';
import { changeWithin, sessionFor } from '#domain/scoring/session/session-for';
import type { ReadSession, SessionTask } from './session-task';
import { openedSession, sessionBusy, triesAtMost, writeSession } from './session-task';

/** Changes a session on condition of the version read; begins anew when somebody else was first. */
export async function changeOpenSession(
  sessionId: string,
  change: SessionChange,
  task: SessionTask,
): Promise<Result<ReadSession, Problem>> {
  const actor = { accountId: task.accountId, at: task.now };
  for (let tried = 0; tried < triesAtMost; tried += 1) {
    const read = await openedSession(sessionId, task);
    if (!read.ok) return read;
    const { session } = read.value;
    const seen = sessionFor(session, await task.whichSeen(session));
    const next = changeSession(session, changeWithin(change, seen), actor);
    if (!next.ok) return next;
    if (next.value === session) return ok(read.value);
    const written = { session: next.value, version: read.value.version + 1 };
    const outcome = await writeSession(written, task.store);
    if (!outcome.ok) return outcome;
    if (outcome.value) return ok(written);
  }
  return refused(sessionBusy);
}

/**
 * The agreed number as an operation on the work item's score. It is named by its cell and by how often
 * the cell was agreed on, so that a repeat is known and an older agreement never undoes a newer one.
 */
export function operationOf(session: Session, { issueId, column }: AgreeChange) {
  const agreement = session.agreed[cellOf(issueId, column)];
  if (agreement === undefined) return undefined;
  const { value, why, count: seq } = agreement;
  return {
    clientId: `${session.id.slice(0, 32)}-${String(scoreColumns.indexOf(column))}`,
    seq,
    change: { type: 'score', column, value, ...(why === undefined ? {} : { why }) },
  };
}
