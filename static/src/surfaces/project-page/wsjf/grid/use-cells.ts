import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { useCallback, useRef } from 'react';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { isScoreColumn } from '#domain/scoring/score-column';
import { columnAt, placeOf, stepOf } from './cell-places';
import type { CellPlace } from './grid-column';
import type { KeyIntent } from './key-intent';
import { intentOf, numbersInPaste } from './key-intent';
import type { ScoreBook } from '../score-book';
import type { ScorePlace, Told } from '../use-giving';
import { useGiving } from '../use-giving';
import type { PickedCells } from './use-picked-cells';
import { usePickedCells } from './use-picked-cells';
import type { Ranking } from '../use-ranking';
import { rankedValues } from '../use-ranking';
import type { Ritual } from '../use-ritual';
import { useRitual } from '../use-ritual';
import type { Standing } from '../use-standing';
import { useStanding } from '../use-standing';
import { walkScale } from '../walk-scale';

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

const isScorePlace = (place: CellPlace): place is ScorePlace => isScoreColumn(place.column);

/** Keyboard and pointer in the table: arrows move, digits score and move on, `=` works a row out. */
export function useCells(options: CellsOptions): Cells {
  const now = useRef(options);
  now.current = options;
  const { standing, goTo, openAt, workOut, flipWorkedOut, close, leave } = useStanding();
  const { picked, extend, release } = usePickedCells();
  const { told, give, giveDown, refuse, forget } = useGiving(now);
  const facts = useCallback(
    () => ({
      stepsOf: now.current.stepsOf,
      valuesOf: rankedValues(now.current),
      compared: () => [...now.current.ranking.rankedById.keys()],
    }),
    [],
  );
  const { ritual, begin, follow, visit, goOn, end } = useRitual(
    facts,
    useCallback(
      (cell) => {
        if (cell === undefined) leave();
        else openAt(cell);
      },
      [openAt, leave],
    ),
  );

  const score = useCallback(
    (place: ScorePlace, value: number | undefined) => {
      const several = picked.column === place.column && picked.ids.has(place.id);
      give(several ? picked.ids : [place.id], place, value);
      if (several || value === undefined || follow(place)) return;
      const { ids } = now.current;
      goTo({ id: ids[ids.indexOf(place.id) + 1] ?? place.id, column: place.column });
    },
    [give, goTo, follow, picked],
  );

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
      if (id === undefined) return;
      const place = { id, column: columnAt(from.column, columns) };
      returnTo(place);
    },
    [returnTo],
  );

  const actIn = useCallback(
    (place: ScorePlace, intent: KeyIntent) => {
      if (intent.kind === 'pick') goTo(extend(place, intent.rows, now.current.ids));
      if (intent.kind === 'give') score(place, intent.value);
      if (intent.kind === 'open' || intent.kind === 'noStep') openAt(place);
      if (intent.kind === 'noStep') refuse(intent.typed, place.column);
    },
    [goTo, extend, score, openAt, refuse],
  );

  const act = useCallback(
    (place: CellPlace, intent: KeyIntent) => {
      forget();
      if (isScorePlace(place)) actIn(place, intent);
      if (intent.kind === 'move') move(place, intent.rows, intent.columns);
      if (intent.kind === 'select') now.current.onSelect(place.id);
      if (intent.kind === 'workOut') workOut(place.id);
      if (intent.kind === 'flipWorkedOut') flipWorkedOut(place.id);
      if (intent.kind !== 'leave') return;
      close();
      end();
    },
    [forget, actIn, move, workOut, flipWorkedOut, close, end],
  );

  const isAtRest = useRef(true);
  isAtRest.current =
    picked.ids.size === 0 &&
    ritual === undefined &&
    standing.open === undefined &&
    standing.workedOut === undefined;
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (walkScale(event)) return;
      const place = placeOf(event.target) ?? stepOf(event.target)?.place;
      if (place === undefined) return;
      const { canScore, stepsOf } = now.current;
      const steps = canScore && isScorePlace(place) ? stepsOf(place.column) : undefined;
      const intent = intentOf(event, place.column, steps);
      // With nothing to leave in the table, Escape is for what stands beside it.
      if (intent === undefined || (intent.kind === 'leave' && isAtRest.current)) return;
      if (intent.kind !== 'pick' && intent.kind !== 'give') release();
      act(place, intent);
      event.preventDefault();
    },
    [act, release],
  );

  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      const place = placeOf(event.target);
      if (place === undefined || !isScorePlace(place) || !now.current.canScore) return;
      event.preventDefault();
      giveDown(place, numbersInPaste(event.clipboardData.getData('text/plain')));
    },
    [giveDown],
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
      release();
      if (now.current.canScore && isScorePlace(place)) openAt(place);
      else goTo(place);
      if (place.column === 'item') now.current.onSelect(place.id);
      if (place.column === 'wsjf') workOut(place.id);
    },
    [score, release, openAt, goTo, workOut],
  );

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
    ...standing,
    ...{ picked, ritual, told },
    ...{ begin, goOn, stop, lookAt, returnTo, goTo, onKeyDown, onPaste, onClick },
  };
}
