import { useCallback, useEffect, useState } from 'react';
import { isForeign } from '#domain/scoring/scale/scale-mark';
import type { Cells } from './grid/use-cells';
import { placeOf } from './grid/cell-places';
import type { WsjfPlace } from './open-wsjf';
import { methodIn } from './open-wsjf';
import type { ScoreBook } from './score-book';
import type { ScoreEntry } from './score-sender';

/** What Ctrl+Z did: the numbers that stand again; none where there was nothing to take back. */
export type TakenBack = { readonly numbers: readonly ScoreEntry[] };

const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey;

/** Is the key the browser's, as in a field that takes back its own typing? */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type=checkbox]), textarea') !== null;

/**
 * Ctrl+Z, or Cmd+Z, takes back the numbers that were given last, a key or a paste at a time, and goes to
 * the cell where that was. What somebody gave otherwise since stays.
 */
export function useTakingBack(
  place: WsjfPlace,
  book: ScoreBook,
  cells: Pick<Cells, 'returnTo'>,
): TakenBack | undefined {
  const [taken, setTaken] = useState<TakenBack | undefined>();
  const { returnTo } = cells;
  const takeBack = useCallback(
    (isInTable: boolean) => {
      const method = methodIn(place);
      const numbers = book.takeBack((mark) => isForeign(mark, method));
      setTaken({ numbers });
      const [first] = numbers;
      if (isInTable && first !== undefined) returnTo({ id: first.id, column: first.column });
    },
    [place, book, returnTo],
  );
  useEffect(() => {
    if (!place.canScore) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return;
      setTaken(undefined);
      if (event.defaultPrevented || !isUndo(event) || isTyping(event.target)) return;
      event.preventDefault();
      takeBack(event.target !== null && placeOf(event.target) !== undefined);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [place.canScore, takeBack]);
  return taken;
}
