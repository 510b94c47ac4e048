import type { AccountId, IssueId } from '../../issue/issue';
import type { Problem } from '../../problem';
import type { Result } from '../../result';
import { ok, refused } from '../../result';
import type { Instant } from '../../time/instant';
import type { ScoreColumn } from '../score-column';
import type { Agreement, Cell, Session, Voter } from './session';
import { cellOf, cellsOf, isInSession, roundOf, scaleOf } from './session';
import { notInSession, notOnScale, sessionClosed } from './session-problems';

/** One intended change of a session. */
export type SessionChange =
  | { readonly type: 'reveal'; readonly cells: readonly Cell[] }
  /** Hides the cells again and begins a new round of votes. */
  | { readonly type: 'again'; readonly cells: readonly Cell[] }
  | AgreeChange
  /** Adds people, or gives those who are in it other columns; none takes them out. */
  | { readonly type: 'invite'; readonly people: readonly Voter[] }
  /** Takes over from who runs the session, as when they have left the meeting. */
  | { readonly type: 'run' }
  | { readonly type: 'close' };

/** The room's number for one cell. `seen` is the count of the agreement that the screen showed, 0 for none. */
export type AgreeChange = {
  readonly type: 'agree';
  readonly issueId: IssueId;
  readonly column: ScoreColumn;
  readonly value: number;
  readonly why?: string;
  readonly seen: number;
};

/** One person runs a session: who opened it, or took it over. */
const notTheOwner: Problem = {
  code: 'SESSION_OWNER_ONLY',
  message: 'Only who runs the session reveals votes, invites people and ends it.',
  remedy: 'Ask them to do it; whoever may edit work items can take the session over.',
};

/** Votes that are still hidden cannot be agreed on: that would tell what nobody has shown. */
const stillHidden: Problem = {
  code: 'VOTES_HIDDEN',
  message: 'The votes on this number are still hidden.',
  remedy: 'Reveal them first.',
};

/** Someone agreed on a number that this screen had not shown yet. */
const agreedMeanwhile = (agreement: Agreement): Problem => ({
  code: 'AGREED_MEANWHILE',
  message: `Somebody agreed on ${String(agreement.value)} a moment ago.`,
  remedy: 'Look at it, and agree again if it should be another number.',
  facts: { value: agreement.value },
});

/** The session after the change. Repeating a change changes nothing. */
export function changeSession(
  session: Session,
  change: SessionChange,
  actor: { readonly accountId: AccountId; readonly at: Instant },
): Result<Session, Problem> {
  if (!isInSession(session, actor.accountId)) return refused(notInSession);
  if (change.type === 'agree') return agree(session, change, actor);
  if (change.type === 'run') return run(session, actor.accountId);
  if (session.owner !== actor.accountId) return refused(notTheOwner);
  if (change.type === 'close')
    return ok(session.isClosed ? session : { ...session, isClosed: true });
  if (session.isClosed) return refused(sessionClosed);
  if (change.type === 'invite') return ok(invite(session, change.people));
  const known = new Set(cellsOf(session));
  const cells = change.cells.filter((cell) => known.has(cell));
  return ok(change.type === 'reveal' ? reveal(session, cells) : voteAgain(session, cells));
}

/** Who ran it so far stays in the session, and votes on. */
function run(session: Session, accountId: AccountId): Result<Session, Problem> {
  if (session.owner === accountId) return ok(session);
  if (session.isClosed) return refused(sessionClosed);
  const isIn = session.people.some((voter) => voter.accountId === session.owner);
  const people = isIn
    ? session.people
    : [...session.people, { accountId: session.owner, columns: [] }];
  return ok({ ...session, owner: accountId, people });
}

function reveal(session: Session, cells: readonly Cell[]): Session {
  const revealed = new Set([...session.revealed, ...cells]);
  return revealed.size === session.revealed.length
    ? session
    : { ...session, revealed: [...revealed] };
}

function voteAgain(session: Session, cells: readonly Cell[]): Session {
  const shown = cells.filter((cell) => session.revealed.includes(cell));
  if (shown.length === 0) return session;
  const rounds = { ...session.rounds };
  for (const cell of shown) rounds[cell] = roundOf(session, cell) + 1;
  return {
    ...session,
    revealed: session.revealed.filter((cell) => !shown.includes(cell)),
    rounds,
  };
}

function invite(session: Session, people: readonly Voter[]): Session {
  const next = new Map(session.people.map((voter) => [voter.accountId, voter]));
  for (const voter of people) {
    const columns = session.columns.filter((column) => voter.columns.includes(column));
    if (columns.length > 0) next.set(voter.accountId, { accountId: voter.accountId, columns });
    else next.delete(voter.accountId);
  }
  return { ...session, people: [...next.values()] };
}

function agree(
  session: Session,
  { issueId, column, value, why, seen }: AgreeChange,
  actor: { readonly accountId: AccountId; readonly at: Instant },
): Result<Session, Problem> {
  const cell = cellOf(issueId, column);
  if (!cellsOf(session).includes(cell)) return refused(notInSession);
  const before = session.agreed[cell];
  const isRepeat = before?.by === actor.accountId && before.value === value && before.why === why;
  if (isRepeat) return ok(session);
  if (session.isClosed) return refused(sessionClosed);
  if (!session.revealed.includes(cell)) return refused(stillHidden);
  if (!scaleOf(session, column).includes(value)) return refused(notOnScale(value));
  if (before !== undefined && before.count !== seen) return refused(agreedMeanwhile(before));
  const agreement: Agreement = {
    value,
    ...(why === undefined || why === '' ? {} : { why }),
    by: actor.accountId,
    at: actor.at,
    count: (before?.count ?? 0) + 1,
  };
  return ok({ ...session, agreed: { ...session.agreed, [cell]: agreement } });
}
