import type { KeyboardEvent, MouseEvent } from 'react';
import { useCallback, useRef, useState } from 'react';
import { valueOfKey } from '#domain/scoring/digit-entry';
import type { RitualStep } from '#domain/scoring/ritual';
import { beginRitual, openNextColumn, stepAfter } from '#domain/scoring/ritual';
import type { Scale } from '#domain/scoring/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { isScoreColumn } from '#domain/scoring/score-column';
import { columnAt, placeOf, stepOf, stepOfKey } from './cell-places';
import type { CellPlace } from './grid-column';
import type { ScoreBook, ScoreEntry } from './score-book';
import type { Ranking } from './use-ranking';
import { rankedValues } from './use-ranking';
import type { PickedCells } from './use-picked-cells';
import { usePickedCells } from './use-picked-cells';

/** Scoring one column at a time: which rows, and what comes next. */
export type Ritual = { readonly batch: readonly string[]; readonly step: RitualStep };

/** Where the person is in the table, and what keys and clicks do there. */
export type Cells = {
  readonly active: CellPlace | undefined;
  /** The active cell takes the focus: the person is in the table. */
  readonly isFocusWanted: boolean;
  /** The cell whose scale is open. */
  readonly open: CellPlace | undefined;
  /** The row whose arithmetic is shown. */
  readonly workedOut: string | undefined;
  /** Cells of one column that a number is given to at once; none unless more than one is picked. */
  readonly picked: PickedCells;
  readonly ritual: Ritual | undefined;
  /** The number that was given last, for those who do not see it. */
  readonly given: ScoreEntry | undefined;
  readonly begin: (batch: readonly string[]) => void;
  readonly goOn: () => void;
  readonly stop: () => void;
  /** Ends scoring at the score of a row, where one key works it out. */
  readonly lookAt: (id: string) => void;
  /** Goes to a cell, as from the heads above it. */
  readonly goTo: (place: CellPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
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
  const [active, setActive] = useState<CellPlace | undefined>();
  const [isFocusWanted, setFocusWanted] = useState(false);
  const [open, setOpen] = useState<CellPlace | undefined>();
  const [workedOut, setWorkedOut] = useState<string | undefined>();
  const [given, setGiven] = useState<ScoreEntry | undefined>();
  const [ritual, setRitual] = useState<Ritual | undefined>();
  const { picked, extend, release } = usePickedCells();
  const state = useRef({ active, ritual });
  state.current = { active, ritual };

  const goTo = useCallback((place: CellPlace, isOpen: boolean) => {
    setActive(place);
    setFocusWanted(true);
    setOpen(isOpen ? place : undefined);
    setWorkedOut(undefined);
  }, []);

  const take = useCallback(
    (batch: readonly string[], step: RitualStep) => {
      setRitual({ batch, step });
      if (step.kind === 'cell')
        goTo({ id: batch[step.place.row] ?? '', column: step.place.column }, true);
      else {
        setOpen(undefined);
        setFocusWanted(false);
      }
    },
    [goTo],
  );

  const begin = useCallback(
    (batch: readonly string[]) => {
      const place = beginRitual(batch, rankedValues(now.current));
      take(batch, { kind: 'cell', place });
    },
    [take],
  );

  const score = useCallback(
    (place: CellPlace & { readonly column: ScoreColumn }, value: number | undefined) => {
      const { book, ids, stepsOf } = now.current;
      const several = picked.column === place.column && picked.ids.has(place.id);
      for (const id of several ? picked.ids : [place.id])
        book.set({ id, column: place.column, value });
      setGiven({ ...place, value });
      if (several) return;
      if (value === undefined) return;
      const running = state.current.ritual;
      const row = running?.batch.indexOf(place.id) ?? -1;
      if (running !== undefined && running.step.kind !== 'finished' && row >= 0) {
        const here = { column: place.column, row };
        const wasLast = running.step.kind === 'noSmallest' ? running.batch.length - 1 : row;
        const step = stepAfter({ ...here, row: wasLast }, running.batch, {
          valuesOf: book.valuesOf,
          scale: stepsOf(place.column),
        });
        take(running.batch, step);
        return;
      }
      const below = ids[ids.indexOf(place.id) + 1];
      goTo({ id: below ?? place.id, column: place.column }, false);
    },
    [goTo, take, picked],
  );

  const move = useCallback(
    (from: CellPlace, rows: number, columns: number) => {
      const { ids } = now.current;
      const at = ids.indexOf(from.id);
      const id = ids[Math.max(0, Math.min(ids.length - 1, at + rows))];
      const column = columnAt(from.column, columns);
      if (id === undefined) return;
      const running = state.current.ritual;
      const row = running?.batch.indexOf(id) ?? -1;
      const isIn = running?.step.kind === 'cell' && row >= 0 && isScoreColumn(column);
      if (isIn) take(running.batch, { kind: 'cell', place: { column, row } });
      else goTo({ id, column }, false);
    },
    [goTo, take],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const place = placeOf(event.target);
      if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const { canScore, stepsOf, onSelect, ids } = now.current;
      const { id, column } = place;
      const isScore = isScoreColumn(column);
      const value = isScore ? valueOfKey(event.key, stepsOf(column)) : undefined;
      const step = stepOfKey(event.key);
      const act: (() => void) | undefined =
        step === undefined
          ? {
              '=': () => {
                setWorkedOut((row) => (row === place.id ? undefined : place.id));
              },
              Escape: () => {
                setOpen(undefined);
                setWorkedOut(undefined);
                setRitual(undefined);
              },
            }[event.key]
          : () => {
              move(place, step.rows, step.columns);
            };
      const rows = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const isPicking = event.shiftKey && rows !== 0 && isScore && canScore;
      if (act !== undefined && !isPicking) release();
      if (isPicking) goTo(extend({ id, column }, rows, ids), false);
      else if (act !== undefined) act();
      else if (isScore && canScore && value !== undefined) score({ id, column }, value);
      else if (isScore && canScore && (event.key === 'Backspace' || event.key === 'Delete'))
        score({ id, column }, undefined);
      else if (event.key === 'Enter' && place.column === 'item') onSelect(place.id);
      else if (event.key === 'Enter' && isScore && canScore) setOpen(place);
      else if (event.key === 'Enter') setWorkedOut(place.id);
      else return;
      event.preventDefault();
    },
    [move, score, goTo, extend, release],
  );

  const onClick = useCallback(
    (event: MouseEvent) => {
      const step = stepOf(event.target);
      if (step !== undefined) {
        score(step.place, step.value);
        return;
      }
      const place = placeOf(event.target);
      // A click that the Enter key caused was dealt with as the key.
      if (place === undefined || event.detail === 0) return;
      const { canScore, onSelect } = now.current;
      release();
      goTo(place, canScore && isScoreColumn(place.column));
      if (place.column === 'item') onSelect(place.id);
      if (place.column === 'wsjf') setWorkedOut(place.id);
    },
    [goTo, score, release],
  );

  const goOn = useCallback(() => {
    const running = state.current.ritual;
    if (running?.step.kind === 'noSmallest')
      take(running.batch, openNextColumn(running.step.column));
  }, [take]);

  const stop = useCallback(() => {
    setRitual(undefined);
    setOpen(undefined);
    setFocusWanted(false);
  }, []);

  const lookAt = useCallback(
    (id: string) => {
      setRitual(undefined);
      goTo({ id, column: 'wsjf' }, false);
    },
    [goTo],
  );

  return {
    active,
    isFocusWanted,
    open,
    workedOut,
    picked,
    ritual,
    given,
    begin,
    goOn,
    stop,
    lookAt,
    goTo: (place) => {
      goTo(place, false);
    },
    onKeyDown,
    onClick,
  };
}
