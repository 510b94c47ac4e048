import type { Ratio } from './ratio';
import type { ScoreColumn, ScoreValues } from '../score-column';
import { scoreColumns, valueColumns } from '../score-column';
import type { Weights } from './weights';
import { equalWeights } from './weights';

/**
 * Why there is no score: a column nobody has given, a number that cannot be divided by or summed, or one
 * that was given on another scale.
 */
export type UnscoredReason =
  | { readonly code: 'INPUT_MISSING'; readonly column: ScoreColumn }
  | { readonly code: 'INPUT_BELOW_ZERO'; readonly column: ScoreColumn }
  | { readonly code: 'OFF_SCALE'; readonly column: ScoreColumn }
  | { readonly code: 'JOB_SIZE_NOT_ABOVE_ZERO'; readonly column: 'jobSize' };

/** A WSJF score: cost of delay divided by job size, kept apart so that comparing is exact. */
export type Score = {
  readonly kind: 'scored';
  readonly costOfDelay: number;
  readonly jobSize: number;
};

/** No score, and why: never 0, never sorted among scores. */
export type Unscored = { readonly kind: 'unscored'; readonly reasons: readonly UnscoredReason[] };

/** Sums of weighted decimals, free of the drift that binary fractions add. */
const settled = (value: number): number =>
  Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;

/**
 * What a wait costs, on the team's own scale: the three parts, each by its weight, added up.
 * Undefined while a part is missing.
 */
export function costOfDelay(
  values: ScoreValues,
  weights: Weights = equalWeights,
): number | undefined {
  let sum = 0;
  for (const column of valueColumns) {
    const value = values[column];
    if (value === undefined) return undefined;
    sum += value * weights[column];
  }
  return settled(sum);
}

/**
 * Cost of delay ÷ job size, or the reasons why there is none.
 * Source: framework.scaledagile.com/wsjf
 */
export function wsjfScore(values: ScoreValues, weights: Weights = equalWeights): Score | Unscored {
  const delay = costOfDelay(values, weights);
  const size = values.jobSize;
  if (delay !== undefined && size !== undefined && size > 0 && !hasNegative(values))
    return { kind: 'scored', costOfDelay: delay, jobSize: size };
  return { kind: 'unscored', reasons: scoreColumns.flatMap((column) => reasonsOf(values, column)) };
}

/** The score as a division. */
export const ratioOf = (score: Score): Ratio => ({
  dividend: score.costOfDelay,
  divisor: score.jobSize,
});

/** The score as a number, for charts and for the copy that JQL searches; comparing uses `compareRatios`. */
export const wsjfNumber = (score: Score): number => score.costOfDelay / score.jobSize;

const hasNegative = (values: ScoreValues): boolean =>
  valueColumns.some((column) => (values[column] ?? 0) < 0);

function reasonsOf(values: ScoreValues, column: ScoreColumn): readonly UnscoredReason[] {
  const value = values[column];
  if (value === undefined) return [{ code: 'INPUT_MISSING', column }];
  if (column === 'jobSize')
    return value > 0 ? [] : [{ code: 'JOB_SIZE_NOT_ABOVE_ZERO', column: 'jobSize' }];
  return value < 0 ? [{ code: 'INPUT_BELOW_ZERO', column }] : [];
}
