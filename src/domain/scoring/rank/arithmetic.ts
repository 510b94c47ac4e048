import { oneDecimal } from './ratio';
import type { ScoreValues } from '../score-column';
import { valueColumns } from '../score-column';
import type { Weights } from './weights';
import { equalWeights, isUnweighted } from './weights';
import { ratioOf, wsjfScore } from './wsjf-score';

/** A number as a person writes it: no trailing zeros, at most three decimals. */
export const plainNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * The score worked out in numbers, as a pocket calculator would: `(8 + 5 + 3) ÷ 3 = 5.3`, with the
 * weights where they are not all 1: `(2 × 8 + 5 + 3) ÷ 3 = 8.0`. A part that is missing is a `?`.
 */
export function arithmeticOf(values: ScoreValues, weights: Weights = equalWeights): string {
  const parts = valueColumns.map((column) => {
    const value = values[column];
    const shown = value === undefined ? '?' : plainNumber(value);
    return weights[column] === 1 ? shown : `${plainNumber(weights[column])} × ${shown}`;
  });
  const size = values.jobSize === undefined ? '?' : plainNumber(values.jobSize);
  const score = wsjfScore(values, weights);
  const answer = score.kind === 'scored' ? ` = ${oneDecimal(ratioOf(score))}` : '';
  return `(${parts.join(' + ')}) ÷ ${size}${answer}`;
}

/** The same without weights, to stand beside; undefined where weights change nothing. */
export const unweightedArithmetic = (values: ScoreValues, weights: Weights): string | undefined =>
  isUnweighted(weights) ? undefined : arithmeticOf(values);
