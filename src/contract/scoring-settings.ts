import * as v from 'valibot';
import type { Scale } from '#domain/scoring/scale';
import { defaultScale, isScale } from '#domain/scoring/scale';
import { freshDays } from '#domain/scoring/score-age';
import type { Weights } from '#domain/scoring/weights';
import { equalWeights, isUsable } from '#domain/scoring/weights';

/** How a project scores. */
export type ScoringSettings = {
  readonly scale: Scale;
  readonly weights: Weights;
  /** After so many days a score is marked for another look. */
  readonly freshDays: number;
};

/** What holds where nobody has chosen. */
export const defaultScoringSettings: ScoringSettings = {
  scale: defaultScale,
  weights: equalWeights,
  freshDays,
};

const aWeight = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const theSection = v.object({
  scale: v.fallback(
    v.pipe(
      v.array(v.number()),
      v.check((values) => isScale(values)),
    ),
    [...defaultScale],
  ),
  weights: v.fallback(
    v.pipe(
      v.object({ userBusinessValue: aWeight, timeCriticality: aWeight, riskReduction: aWeight }),
      v.check((weights) => isUsable(weights)),
    ),
    { ...equalWeights },
  ),
  freshDays: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1)), freshDays),
});

/** Reads the section `scoring` of a project's settings; a part that cannot be read is its default. */
export function parseScoringSettings(section: unknown): ScoringSettings {
  const outcome = v.safeParse(theSection, section);
  return outcome.success ? outcome.output : defaultScoringSettings;
}
