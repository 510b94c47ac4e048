import type { IssueId } from '../issue/issue';
import type { Scale } from './scale';
import { remapValue } from './scale';
import type { ScoreColumn, ScoreValues } from './score-column';
import { scoreColumns } from './score-column';

/** A number that another scale changes. */
export type RemappedScore = {
  readonly id: IssueId;
  readonly column: ScoreColumn;
  readonly from: number;
  readonly value: number;
};

/** Which numbers change when a project goes over to another scale, each to the same place on it. */
export const remapScores = (
  items: readonly { readonly id: IssueId; readonly values: ScoreValues }[],
  from: Scale,
  to: Scale,
): readonly RemappedScore[] =>
  items.flatMap(({ id, values }) =>
    scoreColumns.flatMap((column) => {
      const before = values[column];
      const value = before === undefined ? undefined : remapValue(before, from, to);
      return before === undefined || value === undefined || value === before
        ? []
        : [{ id, column, from: before, value }];
    }),
  );
