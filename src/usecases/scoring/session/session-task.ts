import { parseBallot, parseSession } from '#contract/scoring/session-state';
import { storedBytesAtMost, storedBytesOf } from '#contract/stored-bytes';
import type { AccountId, IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Ballot } from '#domain/scoring/session/ballot';
import type { Session } from '#domain/scoring/session/session';
import { isInSession } from '#domain/scoring/session/session';
import { sessionFor } from '#domain/scoring/session/session-for';
import { notInSession } from '#domain/scoring/session/session-problems';
import type { SessionView } from '#domain/scoring/session/session-view';
import { viewSession } from '#domain/scoring/session/session-view';
import { epochMsOf } from '#domain/time/instant';
import type { Instant } from '#domain/time/instant';
import type { SessionStore } from '../../../ports/session-store';

/** Who does something with a session, when, where sessions are kept, and what of one this person sees. */
export type SessionTask = {
  readonly accountId: AccountId;
  readonly now: Instant;
  readonly store: SessionStore;
  /** Those of a session's work items that the person may see in Jira. */
  readonly whichSeen: (session: Session) => Promise<ReadonlySet<IssueId>>;
};

/** A session with the version it was read at. */
export type ReadSession = { readonly session: Session; readonly version: number };

/** How often a write that somebody else beat is tried again. */
export const triesAtMost = 12;

/** Too many people wrote at once; nothing was lost, nothing was written. */
export const sessionBusy: Problem = {
  code: 'TRY_LATER',
  message: 'Many people are scoring at once.',
  remedy: 'Nothing is lost; Waymark tries again by itself.',
};

/** The session holds all that storage takes. */
const sessionFull: Problem = {
  code: 'SESSION_FULL',
  message: 'This session holds all that can be kept in one.',
  remedy: 'End it and open another for what is left.',
};

/** The session, for someone who is in it. */
export async function openedSession(
  sessionId: string,
  { store, accountId }: SessionTask,
): Promise<Result<ReadSession, Problem>> {
  const stored = await store.read(sessionId);
  if (stored === undefined) return refused(notInSession);
  const session = parseSession(stored.body);
  if (!session.ok) return session;
  if (!isInSession(session.value, accountId)) return refused(notInSession);
  return ok({ session: session.value, version: stored.version });
}

/** Writes the session on condition that nobody did since; false when somebody did. */
export async function writeSession(
  { session, version }: ReadSession,
  store: SessionStore,
): Promise<Result<boolean, Problem>> {
  if (storedBytesOf(session) > storedBytesAtMost) return refused(sessionFull);
  return ok(
    await store.write(session.id, {
      projectId: session.projectId,
      atSeconds: Math.floor(epochMsOf(session.openedAt) / 1000),
      version,
      body: session,
    }),
  );
}

/** What the person may see of the session now. Their own votes are read by themselves: lists may lag. */
export async function viewFor(
  { session, version }: ReadSession,
  { store, accountId, whichSeen }: SessionTask,
): Promise<Result<SessionView, Problem>> {
  const { id } = session;
  const [all, own, seen] = await Promise.all([
    store.readBallots(id),
    store.readBallot(id, accountId),
    whichSeen(session),
  ]);
  const ballots = new Map<AccountId, Ballot>();
  const stored = own === undefined ? all : [...all, { accountId, ...own }];
  for (const { accountId: voter, body } of stored) {
    const ballot = parseBallot(body);
    if (!ballot.ok) return ballot;
    ballots.set(voter, ballot.value);
  }
  return ok(viewSession({ session: sessionFor(session, seen), version }, ballots, accountId));
}
