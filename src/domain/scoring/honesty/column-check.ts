import type { Scale } from '../scale/scale';
import type { ScoreColumn } from '../score-column';
import { scoreColumns } from '../score-column';
import type { Rankable } from '../rank/rank-backlog';

/** How one column of a ranking is used. */
export type ColumnUse = {
  readonly column: ScoreColumn;
  readonly given: number;
  readonly missing: number;
  readonly smallest: number;
  readonly largest: number;
  /** Does any work item hold the smallest number? Without one, nothing is relative to anything. */
  readonly hasSmallest: boolean;
  /** How many hold the largest number. */
  readonly atLargest: number;
  /** Is the top of the scale worn out: more than three in ten, and at least three? */
  readonly isInflated: boolean;
};

const inflatedShare = 0.3;

/** Each column's use over the work items, in scoring order. Nothing given: `hasSmallest` is false. */
export function checkColumns(
  items: readonly Rankable[],
  scaleOf: (column: ScoreColumn) => Scale,
): readonly ColumnUse[] {
  return scoreColumns.map((column) => {
    const scale = scaleOf(column);
    const [smallest = 0, largest = 0] = [scale[0], scale[scale.length - 1]];
    const values = items.flatMap(({ values: all }) => {
      const value = all[column];
      return value === undefined ? [] : [value];
    });
    const atLargest = values.filter((value) => value === largest).length;
    return {
      column,
      ...{ smallest, largest },
      given: values.length,
      missing: items.length - values.length,
      hasSmallest: values.some((value) => value === smallest),
      atLargest,
      isInflated: atLargest >= 3 && atLargest > values.length * inflatedShare,
    };
  });
}
