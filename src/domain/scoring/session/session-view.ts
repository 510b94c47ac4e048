import type { AccountId } from '../../issue/issue';
import type { Ballot } from './ballot';
import type { Cell, Session } from './session';
import { cellOf, columnsFor, roundOf } from './session';

/** Whose vote on a revealed cell was which. */
export type ShownVote = { readonly accountId: AccountId; readonly value: number };

/** A session as one person may see it: own votes, how many voted, and the votes that are revealed. */
export type SessionView = {
  readonly session: Session;
  readonly version: number;
  readonly mine: Readonly<Record<Cell, number>>;
  readonly given: Readonly<Record<Cell, number>>;
  readonly shown: Readonly<Record<Cell, readonly ShownVote[]>>;
};

/** What one person may see of a session. Votes of others on hidden cells are counted, never told. */
export function viewSession(
  { session, version }: { readonly session: Session; readonly version: number },
  ballots: ReadonlyMap<AccountId, Ballot>,
  accountId: AccountId,
): SessionView {
  const revealed = new Set(session.revealed);
  const mine: Record<Cell, number> = {};
  const given: Record<Cell, number> = {};
  const shown: Record<Cell, ShownVote[]> = {};
  for (const { cell, column } of namedCellsOf(session)) {
    const votes = [...ballots].flatMap(([voter, ballot]) => {
      const vote = ballot[cell];
      // Whoever was taken out, or is not asked for the column any more, is not counted.
      return vote?.round === roundOf(session, cell) && columnsFor(session, voter).includes(column)
        ? [{ accountId: voter, value: vote.value }]
        : [];
    });
    if (votes.length > 0) given[cell] = votes.length;
    if (revealed.has(cell)) shown[cell] = votes;
    const own = votes.find((vote) => vote.accountId === accountId);
    if (own !== undefined) mine[cell] = own.value;
  }
  return { session, version, mine, given, shown };
}

const namedCellsOf = ({ items, columns }: Session) =>
  columns.flatMap((column) => items.map((id) => ({ cell: cellOf(id, column), column })));

/** How far a room is apart on one number. */
export type Spread = {
  readonly low: number;
  readonly high: number;
  /** The middle vote, the lower of two: what an agreement may start from. */
  readonly middle: number;
  /** How many gave which number, rising; only numbers that were given. */
  readonly counts: readonly { readonly value: number; readonly count: number }[];
};

/** The spread of votes; undefined when nobody voted. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return undefined;
  const middle = sorted[Math.ceil(sorted.length / 2) - 1] ?? low;
  const counts = [...new Set(sorted)].map((value) => ({
    value,
    count: sorted.filter((other) => other === value).length,
  }));
  return { low, high, middle, counts };
}
