import type { ValueColumn } from '../score-column';
import { valueColumns } from '../score-column';

/** How much each part of cost of delay counts. */
export type Weights = Readonly<Record<ValueColumn, number>>;

/** SAFe's own formula: every part counts once. */
export const equalWeights: Weights = { userBusinessValue: 1, timeCriticality: 1, riskReduction: 1 };

/** Does every part count once? Then the screen does not speak of weights. */
export const isUnweighted = (weights: Weights): boolean =>
  valueColumns.every((column) => weights[column] === 1);

/** Do both weigh alike? */
export const areSame = (one: Weights, other: Weights): boolean =>
  valueColumns.every((column) => one[column] === other[column]);

/** More than this a part does not weigh. */
export const largestWeight = 100;

/** Can a ranking stand on these? None below zero or above the largest, at least one above zero. */
export const isUsable = (weights: Weights): boolean =>
  valueColumns.every((column) => weights[column] >= 0 && weights[column] <= largestWeight) &&
  valueColumns.some((column) => weights[column] > 0);
