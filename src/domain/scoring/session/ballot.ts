import type { AccountId, IssueId } from '../../issue/issue';
import type { Problem } from '../../problem';
import type { ScoreColumn } from '../score-column';
import type { Cell, Session } from './session';
import { cellOf, columnsFor, isInSession, roundOf, scaleOf } from './session';
import {
  alreadyRevealed,
  columnNotYours,
  notInSession,
  notOnScale,
  sessionClosed,
} from './session-problems';

/** One number that a person gave, and in which round. */
export type Vote = { readonly value: number; readonly round: number };

/** Everything one person gave in one session. */
export type Ballot = Readonly<Record<Cell, Vote>>;

/** One intended vote; null takes it back. */
export type Cast = {
  readonly issueId: IssueId;
  readonly column: ScoreColumn;
  readonly value: number | null;
};

/** A vote that was not taken, and why. */
export type RefusedCast = { readonly cell: Cell; readonly problem: Problem };

/** The ballot with the votes on it. One that may not be cast leaves the others standing. */
export function castVotes(
  ballot: Ballot,
  casts: readonly Cast[],
  { session, accountId }: { readonly session: Session; readonly accountId: AccountId },
): { readonly ballot: Ballot; readonly refused: readonly RefusedCast[] } {
  const next = { ...ballot };
  const refused: RefusedCast[] = [];
  for (const cast of casts) {
    const cell = cellOf(cast.issueId, cast.column);
    const problem = findObjection(session, cast, accountId);
    if (problem !== undefined) refused.push({ cell, problem });
    else if (cast.value === null) Reflect.deleteProperty(next, cell);
    else next[cell] = { value: cast.value, round: roundOf(session, cell) };
  }
  return { ballot: next, refused };
}

function findObjection(session: Session, cast: Cast, accountId: AccountId): Problem | undefined {
  const { issueId, column, value } = cast;
  if (!isInSession(session, accountId) || !session.items.includes(issueId)) return notInSession;
  if (session.isClosed) return sessionClosed;
  if (!columnsFor(session, accountId).includes(column)) return columnNotYours(column);
  if (session.revealed.includes(cellOf(issueId, column))) return alreadyRevealed;
  return value === null || scaleOf(session, column).includes(value) ? undefined : notOnScale(value);
}
