import type { ForecastOptions } from './forecast-finish';
import { seededRandom } from './random';

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
