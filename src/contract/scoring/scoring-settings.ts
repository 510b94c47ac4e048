import * as v from 'valibot';
import type { InputFields } from '#domain/scoring/input-field';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import type { Scale } from '#domain/scoring/scale/scale';
import { defaultScale, isScale } from '#domain/scoring/scale/scale';
import { freshDays } from '#domain/scoring/honesty/score-age';
import type { Weights } from '#domain/scoring/rank/weights';
import { equalWeights, isUsable, largestWeight } from '#domain/scoring/rank/weights';

/** How a project scores. */
export type ScoringSettings = {
  readonly scale: Scale;
  readonly weights: Weights;
  /** After so many days a score is marked for another look. */
  readonly freshDays: number;
  /** Inputs that are kept in fields of the site. */
  readonly fields: InputFields;
};

/** What holds where nobody has chosen. */
export const defaultScoringSettings: ScoringSettings = {
  scale: defaultScale,
  weights: equalWeights,
  freshDays,
  fields: {},
};

const aWeight = v.pipe(v.number(), v.minValue(0), v.maxValue(largestWeight));

const anOption = v.object({
  id: v.string(),
  name: v.string(),
  value: v.pipe(v.number(), v.finite()),
});

const aField = v.object({
  fieldId: v.pipe(v.string(), v.regex(/^[a-zA-Z][\w.-]{0,99}$/)),
  name: v.string(),
  options: v.exactOptional(v.array(anOption)),
});

// A field that cannot be read is left out: the input is then the one that Waymark keeps.
const maybeField = v.fallback(v.optional(aField), undefined);

const theFields = v.pipe(
  v.object({
    userBusinessValue: maybeField,
    timeCriticality: maybeField,
    riskReduction: maybeField,
    jobSize: maybeField,
  }),
  v.transform((fields): InputFields => {
    const known = Object.entries(fields).filter(([, field]) => field !== undefined);
    return Object.fromEntries(known);
  }),
);

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
  fields: v.fallback(v.optional(theFields, {}), {}),
});

/** Reads the section `scoring` of a project's settings; a part that cannot be read is its default. */
export function parseScoringSettings(section: unknown): ScoringSettings {
  const outcome = v.safeParse(theSection, section);
  return outcome.success ? outcome.output : defaultScoringSettings;
}

/** How a project scores, by its id and the section `scoring` of its settings. */
export const methodOf = (projectId: string, section: unknown): ScoringMethod => ({
  projectId,
  ...parseScoringSettings(section),
});
