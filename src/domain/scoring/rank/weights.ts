import type { ValueColumn } from '../score-column';
import { valueColumns } from '../score-column';

/** How much each part of cost of delay counts. */
export type Weights = Readonly<Record<ValueColumn, number>>;

/** SAFe's own formula: every part counts once. */
export const equalWeights: Weights = { userBusinessValue: 1, timeCriticality: 1, riskReduction: 1 };

/** Does every part count once? Then the screen does not speak of weights. */
export const isUnweighted = (weights: Weights): boolean =>
  valueColumns.every((column) => weights[column] === 1);

/** Can a ranking stand on these? None below zero, at least one above. */
export const isUsable = (weights: Weights): boolean =>
  valueColumns.every((column) => Number.isFinite(weights[column]) && weights[column] >= 0) &&
  valueColumns.some((column) => weights[column] > 0);
