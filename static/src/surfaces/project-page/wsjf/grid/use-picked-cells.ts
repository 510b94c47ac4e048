import { useCallback, useRef, useState } from 'react';
import type { ScoreColumn } from '#domain/scoring/score-column';
import type { CellPlace } from './grid-column';

/** Neighbours in one column that were picked together; empty while there are fewer than two. */
export type PickedCells = {
  readonly column: ScoreColumn | undefined;
  readonly ids: ReadonlySet<string>;
};

type ScorePlace = CellPlace & { readonly column: ScoreColumn };

const none: PickedCells = { column: undefined, ids: new Set() };

/** Picks cells from where picking began to where Shift and an arrow lead. */
export function usePickedCells() {
  const [picked, setPicked] = useState<PickedCells>(none);
  const beginning = useRef<ScorePlace | undefined>();

  /** Goes so many rows on from a cell, picking what lies between; answers the cell that was reached. */
  const extend = useCallback(
    (from: ScorePlace, rows: number, ids: readonly string[]): ScorePlace => {
      const began = beginning.current?.column === from.column ? beginning.current : from;
      beginning.current = began;
      const to = Math.max(0, Math.min(ids.length - 1, ids.indexOf(from.id) + rows));
      const anchor = ids.indexOf(began.id);
      const between = ids.slice(Math.min(anchor, to), Math.max(anchor, to) + 1);
      setPicked(between.length < 2 ? none : { column: from.column, ids: new Set(between) });
      return { id: ids[to] ?? from.id, column: from.column };
    },
    [],
  );

  const release = useCallback(() => {
    beginning.current = undefined;
    setPicked(none);
  }, []);
  return { picked, extend, release };
}
