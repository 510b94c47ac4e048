import type { RefObject } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { IssueId } from '#domain/issue/issue';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import type { CellPlace } from './grid/grid-column';
import type { ScoreBook } from './score-book';
import type { ScoreEntry } from './score-sender';

/** A cell that takes a number. */
export type ScorePlace = CellPlace & { readonly column: ScoreColumn };

/** What the last key or paste led to: for those who do not see it, and where a number was not taken for all. */
export type Told =
  | ({ readonly kind: 'given' } & ScoreEntry)
  | { readonly kind: 'noStep'; readonly typed: string; readonly column: ScoreColumn };

/** What giving numbers is asked of, as it is at the moment. */
type Facts = {
  readonly ids: readonly IssueId[];
  readonly book: Pick<ScoreBook, 'give' | 'amend'>;
  readonly stepsOf: (column: ScoreColumn) => Scale;
};

/** Gives numbers to cells, and tells what became of it. */
export function useGiving(facts: RefObject<Facts>) {
  const [told, setTold] = useState<Told | undefined>();

  const put = useCallback(
    (way: 'give' | 'amend') =>
      (ids: Iterable<IssueId>, place: ScorePlace, value: number | undefined) => {
        facts.current?.book[way]([...ids].map((id) => ({ id, column: place.column, value })));
        setTold({ kind: 'given', ...place, value });
      },
    [facts],
  );
  /** Gives one number to cells of a column. */
  const give = useMemo(() => put('give'), [put]);
  /** Gives another number to cells in the place of the one that was given last. */
  const amend = useMemo(() => put('amend'), [put]);

  /** Gives numbers to a cell and those below it, as far as its scale has them. */
  const giveDown = useCallback(
    (place: ScorePlace, numbers: readonly (number | undefined)[]) => {
      if (facts.current === null) return;
      const { ids, stepsOf } = facts.current;
      const from = ids.indexOf(place.id);
      const steps = stepsOf(place.column);
      const given = numbers.flatMap((value, at) => {
        const id = ids[from + at];
        return id !== undefined && value !== undefined && steps.includes(value)
          ? [{ ...place, id, value }]
          : [];
      });
      facts.current.book.give(given);
      const last = given.at(-1);
      if (last !== undefined) setTold({ kind: 'given', ...last });
      const strange = numbers.find((value) => value !== undefined && !steps.includes(value));
      if (strange !== undefined)
        setTold({ kind: 'noStep', typed: String(strange), column: place.column });
    },
    [facts],
  );

  /** Says that the scale of a column has no such number. */
  const refuse = useCallback((typed: string, column: ScoreColumn) => {
    setTold({ kind: 'noStep', typed, column });
  }, []);
  /** Takes back what was said of a number that was not taken. */
  const forget = useCallback(() => {
    setTold((before) => (before?.kind === 'noStep' ? undefined : before));
  }, []);
  return { told, give, amend, giveDown, refuse, forget };
}
