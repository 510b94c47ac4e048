import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useCallback, useRef } from 'react';
import { isScoreColumn } from '#domain/scoring/score-column';
import { placeOf, stepOf } from './cell-places';
import type { CellPlace } from './grid-column';
import type { KeyIntent } from './key-intent';
import { intentOf, numbersInPaste } from './key-intent';
import type { CellsOptions } from './use-cells';
import type { usePickedCells } from './use-picked-cells';
import type { useScoring } from './use-scoring';
import type { ScorePlace } from '../use-giving';
import type { useStanding } from '../use-standing';
import { walkScale } from '../walk-scale';

/** What keys, pastes and clicks in the table lead to. */
type Given = {
  readonly now: RefObject<CellsOptions>;
  readonly ways: ReturnType<typeof useStanding>;
  readonly picking: ReturnType<typeof usePickedCells>;
  readonly scoring: ReturnType<typeof useScoring>;
  readonly move: (from: CellPlace, rows: number, columns: number) => void;
  /** Nothing is open, picked or being scored. */
  readonly isAtRest: boolean;
};

const isScorePlace = (place: CellPlace): place is ScorePlace => isScoreColumn(place.column);

/** Deals with the events of the table's cells. */
export function useCellEvents(given: Given) {
  const onKeyDown = useKeys(given);
  const { now, ways, picking, scoring } = given;
  const { goTo, openAt, workOut } = ways;
  const { release } = picking;
  const { giveDown, score } = scoring;

  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      const place = placeOf(event.target);
      const canScore = now.current?.canScore === true;
      if (place === undefined || !isScorePlace(place) || !canScore) return;
      event.preventDefault();
      giveDown(place, numbersInPaste(event.clipboardData.getData('text/plain')));
    },
    [now, giveDown],
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
      if (now.current?.canScore === true && isScorePlace(place)) openAt(place);
      else goTo(place);
      if (place.column === 'item') now.current?.onSelect(place.id);
      if (place.column === 'wsjf') workOut(place.id);
    },
    [now, score, release, openAt, goTo, workOut],
  );
  return { onKeyDown, onPaste, onClick };
}

function useKeys(given: Given) {
  const { now, picking, scoring } = given;
  const { release } = picking;
  const { awaitMore, isScoring } = scoring;
  const act = useIntents(given);
  const isAtRest = useRef(true);
  isAtRest.current = given.isAtRest;
  return useCallback(
    (event: KeyboardEvent) => {
      if (walkScale(event)) return;
      const place = placeOf(event.target) ?? stepOf(event.target)?.place;
      if (place === undefined || now.current === null) return;
      const { canScore, stepsOf } = now.current;
      const steps = canScore && isScorePlace(place) ? stepsOf(place.column) : undefined;
      const intent = intentOf(event, place.column, steps);
      // With nothing to leave in the table, Escape is for what stands beside it.
      if (intent === undefined || (intent.kind === 'leave' && isAtRest.current)) return;
      if (intent.kind !== 'pick' && intent.kind !== 'give' && intent.kind !== 'noStep') release();
      // Column by column one key is one number, however quickly: the last of them ends the scoring.
      const isOneKey = isScoring(place);
      act(place, intent);
      if (isScorePlace(place)) {
        const isGiven = intent.kind === 'give' && intent.value !== undefined;
        if (intent.kind === 'noStep') awaitMore(event, place, false);
        if (isGiven && !isOneKey) awaitMore(event, place, true);
      }
      event.preventDefault();
    },
    [now, act, release, awaitMore, isScoring],
  );
}

/** Does what a key asks for. */
function useIntents({ now, ways, picking, scoring, move }: Given) {
  const { goTo, openAt, workOut, flipWorkedOut, close } = ways;
  const { extend } = picking;
  const { score, refuse, forget, end } = scoring;
  const actIn = useCallback(
    (place: ScorePlace, intent: KeyIntent) => {
      if (intent.kind === 'pick') goTo(extend(place, intent.rows, now.current?.ids ?? []));
      if (intent.kind === 'give') score(place, intent.value);
      if (intent.kind === 'open' || intent.kind === 'noStep') openAt(place);
      if (intent.kind === 'noStep') refuse(intent.typed, place.column);
    },
    [now, goTo, extend, score, openAt, refuse],
  );
  return useCallback(
    (place: CellPlace, intent: KeyIntent) => {
      forget();
      if (isScorePlace(place)) actIn(place, intent);
      if (intent.kind === 'move') move(place, intent.rows, intent.columns);
      if (intent.kind === 'select') now.current?.onSelect(place.id);
      if (intent.kind === 'workOut') workOut(place.id);
      if (intent.kind === 'flipWorkedOut') flipWorkedOut(place.id);
      if (intent.kind !== 'leave') return;
      close();
      end();
    },
    [now, forget, actIn, move, workOut, flipWorkedOut, close, end],
  );
}
