import { seededRandom } from '#domain/forecast/random';
import type { Rankable } from '#domain/scoring/rank/rank-backlog';
import { defaultScale } from '#domain/scoring/scale/scale';

/** Work items with numbers of the usual scale, the same for the same seed. */
export function scoredItems(count: number, seed: number): readonly Rankable[] {
  const random = seededRandom(seed);
  const step = (): number => defaultScale[Math.floor(random() * defaultScale.length)] ?? 1;
  return Array.from({ length: count }, (_, at) => ({
    id: String(10_000 + at),
    values: {
      userBusinessValue: step(),
      timeCriticality: step(),
      riskReduction: step(),
      jobSize: step(),
    },
  }));
}
