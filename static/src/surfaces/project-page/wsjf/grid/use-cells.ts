import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { useCallback, useRef } from 'react';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { columnAt } from './cell-places';
import type { CellPlace } from './grid-column';
import type { ScoreBook } from '../score-book';
import type { Told } from '../use-giving';
import { useCellEvents } from './use-cell-events';
import type { PickedCells } from './use-picked-cells';
import { usePickedCells } from './use-picked-cells';
import type { Ranking } from '../use-ranking';
import type { Ritual } from '../use-ritual';
import { useScoring } from './use-scoring';
import type { Standing } from '../use-standing';
import { useStanding } from '../use-standing';

/** Where the person is in the table, and what keys and clicks do there. */
export type Cells = Standing & {
  /** Cells of one column that a number is given to at once; none unless more than one is picked. */
  readonly picked: PickedCells;
  readonly ritual: Ritual | undefined;
  readonly told: Told | undefined;
  readonly begin: (batch: readonly string[]) => void;
  readonly goOn: () => void;
  readonly stop: () => void;
  /** Ends scoring at the score of a row, where one key works it out. */
  readonly lookAt: (id: string) => void;
  /** Goes back to a cell, and to scoring it where it is one of those that are scored. */
  readonly returnTo: (place: CellPlace) => void;
  /** Goes to a cell, as from the heads above it. */
  readonly goTo: (place: CellPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
};

/** What the table's keys act on. */
export type CellsOptions = {
  readonly ids: readonly string[];
  readonly book: ScoreBook;
  readonly ranking: Pick<Ranking, 'rankedById'>;
  /** The numbers that can be given in a column. */
  readonly stepsOf: (column: ScoreColumn) => Scale;
  readonly canScore: boolean;
  readonly onSelect: (id: string) => void;
};

/** Keyboard and pointer in the table: arrows move, digits score and move on, `=` works a row out. */
export function useCells(options: CellsOptions): Cells {
  const now = useRef(options);
  now.current = options;
  const ways = useStanding();
  const { standing, goTo, leave } = ways;
  const picking = usePickedCells();
  const { picked } = picking;
  const scoring = useScoring(now, ways, picked);
  const { told, ritual, begin, goOn, visit, end } = scoring;

  const returnTo = useCallback(
    (place: CellPlace) => {
      if (!visit(place)) goTo(place);
    },
    [visit, goTo],
  );
  const move = useCallback(
    (from: CellPlace, rows: number, columns: number) => {
      const { ids } = now.current;
      const id = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(from.id) + rows))];
      if (id !== undefined) returnTo({ id, column: columnAt(from.column, columns) });
    },
    [returnTo],
  );
  const isAtRest =
    picked.ids.size === 0 &&
    ritual === undefined &&
    standing.open === undefined &&
    standing.workedOut === undefined;
  const events = useCellEvents({ now, ways, picking, scoring, move, isAtRest });

  const stop = useCallback(() => {
    end();
    leave();
  }, [end, leave]);
  const lookAt = useCallback(
    (id: string) => {
      end();
      goTo({ id, column: 'wsjf' });
    },
    [goTo, end],
  );
  return {
    ...{ ...standing, picked, ritual, told },
    ...{ begin, goOn, stop, lookAt, returnTo, goTo, ...events },
  };
}
