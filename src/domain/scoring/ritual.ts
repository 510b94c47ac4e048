import type { IssueId } from '../issue/issue';
import type { Scale } from './scale/scale';
import type { ScoreColumn, ScoreValues } from './score-column';
import { scoreColumns } from './score-column';

/** Where scoring one column at a time stands. */
export type RitualPlace = {
  readonly column: ScoreColumn;
  /** Which row of the batch is open, from 0. */
  readonly row: number;
};

/** What the person meets next. */
export type RitualStep =
  | { readonly kind: 'cell'; readonly place: RitualPlace }
  /** The column is through and no row holds the smallest number. */
  | { readonly kind: 'noSmallest'; readonly column: ScoreColumn }
  | { readonly kind: 'finished' };

/** The column after this one; undefined after job size. */
const columnAfter = (column: ScoreColumn): ScoreColumn | undefined =>
  scoreColumns[scoreColumns.indexOf(column) + 1];

/**
 * Where scoring begins: the first cell nobody has given a number, column by column. Everything given
 * already: the first cell, to look through them again.
 */
export function beginRitual(
  batch: readonly IssueId[],
  valuesOf: (id: IssueId) => ScoreValues,
): RitualPlace {
  for (const column of scoreColumns) {
    const row = batch.findIndex((id) => valuesOf(id)[column] === undefined);
    if (row >= 0) return { column, row };
  }
  return { column: 'userBusinessValue', row: 0 };
}

/** The step after a number was set or passed over: down the column, then its check, then the next column. */
export function stepAfter(
  place: RitualPlace,
  batch: readonly IssueId[],
  options: {
    readonly valuesOf: (id: IssueId) => ScoreValues;
    readonly scale: Scale;
    /** All that stands in the column: one of them has to be the smallest, not one of each batch. */
    readonly compared: () => readonly IssueId[];
  },
): RitualStep {
  if (place.row + 1 < batch.length)
    return { kind: 'cell', place: { column: place.column, row: place.row + 1 } };
  const { valuesOf, scale, compared } = options;
  const hasSmallest = compared().some((id) => valuesOf(id)[place.column] === scale[0]);
  return hasSmallest ? openNextColumn(place.column) : { kind: 'noSmallest', column: place.column };
}

/** The top of the next column, or the end; also what "Continue anyway" does. */
export function openNextColumn(column: ScoreColumn): RitualStep {
  const next = columnAfter(column);
  return next === undefined
    ? { kind: 'finished' }
    : { kind: 'cell', place: { column: next, row: 0 } };
}
