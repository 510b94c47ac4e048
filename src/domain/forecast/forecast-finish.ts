import { seededRandom } from './random';

const { floor } = Math;

/** How the future is played: by drawing past periods at random, with replacement. */
export type ForecastOptions = {
  readonly trials: number;
  readonly seed: number;
};

/** How often each number of periods came out; the last place holds what took longer than all. */
export type Outcomes = { readonly trials: number; readonly counts: Int32Array };

/** Nobody plans further than ten years of weeks. */
export const periodsAtMost = 520;

/** The usual number of trials. */
export const usualTrials = 10_000;

/**
 * For each amount (rising, each includes the ones before) in how many periods it was reached, over all
 * trials. Zero periods count as drawn. Throughputs must not all be 0.
 */
export function playOut(
  amounts: readonly number[],
  throughputs: readonly number[],
  { trials, seed }: ForecastOptions,
): readonly Outcomes[] {
  const random = seededRandom(seed);
  const tables = amounts.map(() => new Int32Array(periodsAtMost + 1));
  const samples = Float64Array.from(throughputs);
  for (let trial = 0; trial < trials; trial += 1) {
    let next = 0;
    let reached = 0;
    for (let periods = 0; next < tables.length; periods += 1) {
      const isTooLong = periods === periodsAtMost;
      for (; next < tables.length && (isTooLong || reached >= (amounts[next] ?? 0)); next += 1) {
        const counts = tables[next];
        if (counts !== undefined) counts[periods] = (counts[periods] ?? 0) + 1;
      }
      reached += samples[floor(random() * samples.length)] ?? 0;
    }
  }
  return tables.map((counts) => ({ trials, counts }));
}

/** The periods within which `p` percent of the trials were through (nearest rank). */
export function periodsAt({ trials, counts }: Outcomes, p: number): number {
  const wanted = Math.max(1, Math.ceil((p / 100) * trials));
  let seen = 0;
  for (let periods = 0; periods < counts.length; periods += 1) {
    seen += counts[periods] ?? 0;
    if (seen >= wanted) return periods;
  }
  return counts.length - 1;
}

/** The share of trials that were through within so many periods, 0 to 1. */
export function likelihoodWithin({ trials, counts }: Outcomes, periods: number): number {
  let seen = 0;
  for (let index = 0; index <= Math.min(periods, counts.length - 1); index += 1)
    seen += counts[index] ?? 0;
  return seen / trials;
}
