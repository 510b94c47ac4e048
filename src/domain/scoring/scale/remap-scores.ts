import type { IssueId } from '../../issue/issue';
import type { GivenValues } from './off-scale';
import type { Scale } from './scale';
import { remapValue } from './scale';
import type { ProjectScale } from './scale-mark';
import { isForeign, scaleOfMark } from './scale-mark';
import type { ScoreColumn } from '../score-column';
import { scoreColumns } from '../score-column';

/** A number that takes its place on another scale; it may stay the same and only mean what it means there. */
export type RemappedScore = {
  readonly id: IssueId;
  readonly column: ScoreColumn;
  readonly from: number;
  readonly value: number;
};

/**
 * Which numbers have to be given anew so that all stand on the scale `to` of a project, each in the same
 * place on it: those of the project from its scale so far, those of another project from the scale that
 * they were given on. With `to` the project's own scale, those alone that came from elsewhere.
 */
export const remapScores = (
  items: readonly (GivenValues & { readonly id: IssueId })[],
  { projectId, scale }: ProjectScale,
  to: Scale,
): readonly RemappedScore[] =>
  items.flatMap(({ id, values, marks = {} }) =>
    scoreColumns.flatMap((column) => {
      const from = values[column];
      if (from === undefined) return [];
      const mark = marks[column];
      const comesFrom = isForeign(mark, { projectId, scale }) ? scaleOfMark(mark) : scale;
      const value = remapValue(from, comesFrom, to);
      const isKept = value === from && !isForeign(mark, { projectId, scale: to });
      return isKept ? [] : [{ id, column, from, value }];
    }),
  );
