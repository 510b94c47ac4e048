import type { ForecastOptions, Outcomes } from './forecast-finish';
import { periodsAtMost } from './forecast-finish';
import { seededRandom } from './random';

/** An amount that is known between two ends, both included. */
export type AmountRange = { readonly low: number; readonly high: number };

/** In how many periods an amount drawn anew for each trial from a range is reached. */
export function playOutRange(
  range: AmountRange,
  throughputs: readonly number[],
  { trials, seed }: ForecastOptions,
): Outcomes {
  const random = seededRandom(seed);
  const counts = new Int32Array(periodsAtMost + 1);
  for (let trial = 0; trial < trials; trial += 1) {
    let left = range.low + Math.floor(random() * (range.high - range.low + 1));
    let periods = 0;
    while (left > 0 && periods < periodsAtMost) {
      left -= throughputs[Math.floor(random() * throughputs.length)] ?? 0;
      periods += 1;
    }
    counts[periods] = (counts[periods] ?? 0) + 1;
  }
  return { trials, counts };
}

/**
 * At least how many are done within so many periods, with `p` percent certainty: the (100 − p)-th
 * percentile of the totals.
 */
export function amountWithin(
  periods: number,
  throughputs: readonly number[],
  { trials, seed, p }: ForecastOptions & { readonly p: number },
): number {
  const random = seededRandom(seed);
  const totals = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1)
    for (let period = 0; period < periods; period += 1)
      totals[trial] =
        (totals[trial] ?? 0) + (throughputs[Math.floor(random() * throughputs.length)] ?? 0);
  totals.sort();
  return totals[Math.max(0, Math.ceil(((100 - p) / 100) * trials) - 1)] ?? 0;
}
