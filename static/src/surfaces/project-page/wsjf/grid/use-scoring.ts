import type { RefObject } from 'react';
import { useCallback } from 'react';
import type { CellPlace } from './grid-column';
import type { CellsOptions } from './use-cells';
import type { PickedCells } from './use-picked-cells';
import type { ScorePlace } from '../use-giving';
import { useGiving } from '../use-giving';
import { rankedValues } from '../use-ranking';
import { useRitual } from '../use-ritual';
import type { useStanding } from '../use-standing';
import { useTypedNumber } from '../use-typed-number';

/** Giving numbers in the table: to a cell or those that are picked, and on to the next cell. */
export function useScoring(
  now: RefObject<CellsOptions>,
  ways: Pick<ReturnType<typeof useStanding>, 'goTo' | 'openAt' | 'leave'>,
  picked: PickedCells,
) {
  const { goTo, openAt, leave } = ways;
  const { give, amend, ...giving } = useGiving(now);
  const { follow, ...ritual } = useRitual(
    useFacts(now),
    useCallback(
      (cell) => {
        if (cell === undefined) leave();
        else openAt(cell);
      },
      [openAt, leave],
    ),
  );
  const isSeveral = useCallback(
    ({ id, column }: CellPlace) => picked.column === column && picked.ids.has(id),
    [picked],
  );
  const goOnFrom = useCallback(
    ({ id, column }: ScorePlace) => {
      const ids = now.current?.ids ?? [];
      goTo({ id: ids[ids.indexOf(id) + 1] ?? id, column });
    },
    [now, goTo],
  );

  const score = useCallback(
    (place: ScorePlace, value: number | undefined) => {
      const several = isSeveral(place);
      give(several ? picked.ids : [place.id], place, value);
      if (several || value === undefined || follow(place)) return;
      goOnFrom(place);
    },
    [give, follow, goOnFrom, isSeveral, picked],
  );

  const beginNumber = useTypedNumber();
  /** Lets the number go on whose first digit was pressed in a cell, and was taken there or not. */
  const awaitMore = useCallback(
    (digit: Parameters<typeof beginNumber>[0], place: ScorePlace, isTaken: boolean) => {
      const several = isSeveral(place);
      const ids = several ? picked.ids : [place.id];
      const scale = now.current?.stepsOf(place.column) ?? [];
      let isBeside = several || isTaken;
      beginNumber(digit, scale, (value) => {
        amend(ids, place, value);
        // The column may have lost its smallest number: that is looked at again.
        if (!several && !follow(place) && !isBeside) goOnFrom(place);
        isBeside = true;
      });
    },
    [now, amend, follow, goOnFrom, isSeveral, picked, beginNumber],
  );
  return { ...giving, ...ritual, score, awaitMore };
}

/** What scoring one column at a time asks of the table, read when it is needed. */
const useFacts = (now: RefObject<CellsOptions>) =>
  useCallback(() => {
    const options = now.current;
    return {
      stepsOf: (column: ScorePlace['column']) => options?.stepsOf(column) ?? [],
      valuesOf: (id: string) => (options === null ? {} : rankedValues(options)(id)),
      compared: () => [...(options?.ranking.rankedById.keys() ?? [])],
    };
  }, [now]);
