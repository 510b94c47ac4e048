import type { IssueId } from '../../issue/issue';
import type { SessionChange } from './change-session';
import type { Cell, Session } from './session';
import { cellsOf } from './session';

/**
 * The session as it is for someone who sees these work items: of the others neither an id nor a number
 * is left, nor a count that tells of them.
 */
export function sessionFor(session: Session, seen: ReadonlySet<IssueId>): Session {
  const items = session.items.filter((id) => seen.has(id));
  if (items.length === session.items.length) return session;
  const cells = new Set(cellsOf({ ...session, items }));
  const within = <T>(all: Readonly<Record<Cell, T>>): Readonly<Record<Cell, T>> =>
    Object.fromEntries(Object.entries(all).filter(([cell]) => cells.has(cell)));
  return {
    ...session,
    items,
    revealed: session.revealed.filter((cell) => cells.has(cell)),
    rounds: within(session.rounds),
    agreed: within(session.agreed),
  };
}

/** The change as far as it concerns what its author sees: nobody reveals votes that they cannot look at. */
export function changeWithin(change: SessionChange, narrowed: Session): SessionChange {
  if (change.type !== 'reveal' && change.type !== 'again') return change;
  const cells = new Set(cellsOf(narrowed));
  return { ...change, cells: change.cells.filter((cell) => cells.has(cell)) };
}
