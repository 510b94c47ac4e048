import type { IssueId } from '../../issue/issue';
import type { Rankable } from '../rank/rank-backlog';
import { compareScores, rankBacklog } from '../rank/rank-backlog';
import type { StepOptions } from './place-range';
import { neighbourOnScale } from '../scale/scale';
import type { ScoreColumn, ScoreValues } from '../score-column';
import { scoreColumns } from '../score-column';
import type { Weights } from '../rank/weights';
import { wsjfScore } from '../rank/wsjf-score';

/** Two neighbours of a ranking that would change places if one input moved one step. */
export type CloseCall = {
  readonly upper: IssueId;
  readonly lower: IssueId;
  /** The step that is enough; the first found, in scoring order. */
  readonly flip: {
    readonly id: IssueId;
    readonly column: ScoreColumn;
    readonly from: number;
    readonly to: number;
  };
};

/** The neighbours whose order hangs on a single step of the scale: treat them as equal. */
export function findCloseCalls(
  items: readonly Rankable[],
  options: StepOptions,
): readonly CloseCall[] {
  const valuesOf = new Map(items.map((item) => [item.id, item.values]));
  const ranked = rankBacklog(items, options.weights).filter((item) => item.position !== undefined);
  return ranked.slice(1).flatMap((lower, at) => {
    const upper = ranked[at];
    if (upper === undefined) return [];
    const flip = findFlip(
      { id: upper.id, values: valuesOf.get(upper.id) ?? {} },
      { id: lower.id, values: valuesOf.get(lower.id) ?? {} },
      options,
    );
    return flip === undefined ? [] : [{ upper: upper.id, lower: lower.id, flip }];
  });
}

function findFlip(
  upper: Rankable,
  lower: Rankable,
  { weights, stepsOf }: StepOptions,
): CloseCall['flip'] | undefined {
  for (const item of [lower, upper]) {
    for (const column of scoreColumns) {
      const from = item.values[column];
      const rises = (item === lower) === (column !== 'jobSize');
      const to =
        from === undefined ? undefined : neighbourOnScale(from, rises ? 1 : -1, stepsOf(column));
      if (from === undefined || to === undefined) continue;
      const changed: ScoreValues = { ...item.values, [column]: to };
      const isFlipped =
        item === lower
          ? comesBefore(changed, upper.values, weights)
          : comesBefore(lower.values, changed, weights);
      if (isFlipped) return { id: item.id, column, from, to };
    }
  }
  return undefined;
}

function comesBefore(first: ScoreValues, second: ScoreValues, weights: Weights): boolean {
  const a = wsjfScore(first, weights);
  const b = wsjfScore(second, weights);
  return a.kind === 'scored' && b.kind === 'scored' && compareScores(a, b) < 0;
}
