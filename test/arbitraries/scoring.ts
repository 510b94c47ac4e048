import fc from 'fast-check';
import type { Rankable } from '../../src/domain/scoring/rank/rank-backlog';
import { defaultScale } from '../../src/domain/scoring/scale/scale';
import type { ScoreValues } from '../../src/domain/scoring/score-column';
import type { Weights } from '../../src/domain/scoring/rank/weights';

/** A number of the usual scale. */
export const anyStep = (): fc.Arbitrary<number> => fc.constantFrom(...defaultScale);

/** All four inputs given. */
export const anyScoredValues = (): fc.Arbitrary<Required<ScoreValues>> =>
  fc.record({
    userBusinessValue: anyStep(),
    timeCriticality: anyStep(),
    riskReduction: anyStep(),
    jobSize: anyStep(),
  });

/** Some of the inputs given. */
export const anyValues = (): fc.Arbitrary<ScoreValues> =>
  fc.record(
    {
      userBusinessValue: anyStep(),
      timeCriticality: anyStep(),
      riskReduction: anyStep(),
      jobSize: anyStep(),
    },
    { requiredKeys: [] },
  );

/** Work items in Jira's order, scored or not. */
export const anyBacklog = (
  values: fc.Arbitrary<ScoreValues> = anyValues(),
): fc.Arbitrary<Rankable[]> =>
  fc
    .array(values, { maxLength: 40 })
    .map((all) => all.map((each, at) => ({ id: String(10_001 + at), values: each })));

/** Weights with at most two decimals, at least one above zero. */
export const anyWeights = (): fc.Arbitrary<Weights> => {
  const weight = fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100);
  return fc.record({
    userBusinessValue: weight.map((value) => value + 0.01),
    timeCriticality: weight,
    riskReduction: weight,
  });
};

/** An order of some work items and another order of the same. */
export const anyTwoOrders = (): fc.Arbitrary<{ current: string[]; wanted: string[] }> =>
  fc.integer({ min: 0, max: 140 }).chain((length) => {
    const current = Array.from({ length }, (_, at) => String(10_001 + at));
    return fc
      .shuffledSubarray(current, { minLength: length, maxLength: length })
      .map((wanted) => ({ current, wanted }));
  });
