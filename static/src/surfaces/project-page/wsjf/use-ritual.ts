import { useCallback, useRef, useState } from 'react';
import type { IssueId } from '#domain/issue/issue';
import type { RitualStep } from '#domain/scoring/ritual';
import { beginRitual, openNextColumn, stepAfter } from '#domain/scoring/ritual';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import { isScoreColumn } from '#domain/scoring/score-column';
import type { CellPlace } from './grid/grid-column';

/** Scoring one column at a time: which rows, and what comes next. */
export type Ritual = { readonly batch: readonly IssueId[]; readonly step: RitualStep };

/** What scoring one column at a time is asked of. */
export type RitualFacts = {
  /** All that is ranked, shown or not: one of them has to be the smallest. */
  readonly compared: () => readonly IssueId[];
  /** The numbers that count in this ranking. */
  readonly valuesOf: (id: IssueId) => ScoreValues;
  readonly stepsOf: (column: ScoreColumn) => Scale;
};

/**
 * Scores one column at a time. `facts` are read when they are needed; `onStep` hears which cell is next,
 * or that there is none.
 */
export function useRitual(facts: () => RitualFacts, onStep: (cell: CellPlace | undefined) => void) {
  const [ritual, setRitual] = useState<Ritual | undefined>();
  const running = useRef(ritual);
  running.current = ritual;

  const take = useCallback(
    (batch: readonly IssueId[], step: RitualStep) => {
      setRitual({ batch, step });
      onStep(
        step.kind === 'cell'
          ? { id: batch[step.place.row] ?? '', column: step.place.column }
          : undefined,
      );
    },
    [onStep],
  );

  const begin = useCallback(
    (batch: readonly IssueId[]) => {
      take(batch, { kind: 'cell', place: beginRitual(batch, facts().valuesOf) });
    },
    [take, facts],
  );

  /** Goes on after a number was given; answers whether the cell is one of those that are scored. */
  const follow = useCallback(
    ({ id, column }: CellPlace & { readonly column: ScoreColumn }): boolean => {
      const now = running.current;
      const row = now?.batch.indexOf(id) ?? -1;
      if (now === undefined || now.step.kind === 'finished' || row < 0) return false;
      const { compared, valuesOf, stepsOf } = facts();
      // Whoever comes back for the smallest number goes on behind the column.
      const wasLast = now.step.kind === 'noSmallest' ? now.batch.length - 1 : row;
      const step = stepAfter({ column, row: wasLast }, now.batch, {
        ...{ valuesOf, compared },
        scale: stepsOf(column),
      });
      take(now.batch, step);
      return true;
    },
    [take, facts],
  );

  /** Opens the cell that an arrow led to, where it is one of those that are scored; answers whether it is. */
  const visit = useCallback(
    ({ id, column }: CellPlace): boolean => {
      const now = running.current;
      const row = now?.batch.indexOf(id) ?? -1;
      if (now?.step.kind !== 'cell' || row < 0 || !isScoreColumn(column)) return false;
      take(now.batch, { kind: 'cell', place: { column, row } });
      return true;
    },
    [take],
  );

  /** Is the row one of those that are being scored, so that each key stands for a number of its own? */
  const isScoring = useCallback(({ id }: Pick<CellPlace, 'id'>): boolean => {
    const now = running.current;
    return now !== undefined && now.step.kind !== 'finished' && now.batch.includes(id);
  }, []);

  const goOn = useCallback(() => {
    const now = running.current;
    if (now?.step.kind === 'noSmallest') take(now.batch, openNextColumn(now.step.column));
  }, [take]);

  const end = useCallback(() => {
    setRitual(undefined);
  }, []);
  return { ritual, begin, follow, isScoring, visit, goOn, end };
}
