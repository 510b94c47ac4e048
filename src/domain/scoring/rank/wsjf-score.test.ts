import fc from 'fast-check';
import { anyScoredValues, anyStep, anyWeights } from '../../../../test/arbitraries/scoring';
import { arithmeticOf, unweightedArithmetic } from './arithmetic';
import { compareRatios, oneDecimal } from './ratio';
import type { ScoreColumn, ScoreValues } from '../score-column';
import { scoreColumns, valueColumns } from '../score-column';
import type { Score } from './wsjf-score';
import { ratioOf, wsjfScore } from './wsjf-score';
import { equalWeights } from './weights';

describe('wsjfScore', () => {
  it.each([
    { values: [8, 5, 3, 3], shown: '5.3', worked: '(8 + 5 + 3) ÷ 3 = 5.3' },
    { values: [5, 10, 10, 5], shown: '5.0', worked: '(5 + 10 + 10) ÷ 5 = 5.0' },
    { values: [10, 5, 5, 5], shown: '4.0', worked: '(10 + 5 + 5) ÷ 5 = 4.0' },
    { values: [1, 1, 1, 20], shown: '0.2', worked: '(1 + 1 + 1) ÷ 20 = 0.2' },
    { values: [13, 1, 1, 20], shown: '0.8', worked: '(13 + 1 + 1) ÷ 20 = 0.8' },
    { values: [0, 0, 0, 5], shown: '0.0', worked: '(0 + 0 + 0) ÷ 5 = 0.0' },
  ])('is $shown for $values, as $worked', ({ values, shown, worked }) => {
    expect(oneDecimal(ratioOf(scored(given(values))))).toBe(shown);
    expect(arithmeticOf(given(values))).toBe(worked);
  });

  it('weighs each part', () => {
    const weights = { userBusinessValue: 2, timeCriticality: 1, riskReduction: 0.5 };
    expect(wsjfScore(given([8, 5, 3, 3]), weights)).toEqual({
      kind: 'scored',
      costOfDelay: 22.5,
      jobSize: 3,
    });
    expect(arithmeticOf(given([8, 5, 3, 3]), weights)).toBe('(2 × 8 + 5 + 0.5 × 3) ÷ 3 = 7.5');
    expect(unweightedArithmetic(given([8, 5, 3, 3]), weights)).toBe('(8 + 5 + 3) ÷ 3 = 5.3');
    expect(unweightedArithmetic(given([8, 5, 3, 3]), equalWeights)).toBeUndefined();
  });

  it.each<{ values: ScoreValues; reasons: [string, ScoreColumn][]; because: string }>([
    {
      because: 'nothing was given',
      values: {},
      reasons: scoreColumns.map((column) => ['INPUT_MISSING', column]),
    },
    {
      because: 'the size is missing',
      values: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3 },
      reasons: [['INPUT_MISSING', 'jobSize']],
    },
    {
      because: 'the size is zero',
      values: given([8, 5, 3, 0]),
      reasons: [['JOB_SIZE_NOT_ABOVE_ZERO', 'jobSize']],
    },
    {
      because: 'a part is below zero',
      values: given([8, -1, 3, 5]),
      reasons: [['INPUT_BELOW_ZERO', 'timeCriticality']],
    },
  ])('is not scored when $because', ({ values, reasons }) => {
    expect(wsjfScore(values)).toEqual({
      kind: 'unscored',
      reasons: reasons.map(([code, column]) => ({ code, column })),
    });
  });

  it('rises in each part of cost of delay', () => {
    fc.assert(
      fc.property(
        anyScoredValues(),
        fc.constantFrom(...valueColumns),
        anyStep(),
        (values, column, more) => {
          const risen = { ...values, [column]: values[column] + more };
          expect(compareRatios(ratioOf(scored(risen)), ratioOf(scored(values)))).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('falls in job size', () => {
    fc.assert(
      fc.property(anyScoredValues(), anyStep(), (values, more) => {
        const larger = { ...values, jobSize: values.jobSize + more };
        expect(compareRatios(ratioOf(scored(larger)), ratioOf(scored(values)))).toBeLessThan(0);
      }),
    );
  });

  it('compares weighted scores as the same decimals worked out on paper', () => {
    fc.assert(
      fc.property(anyScoredValues(), anyWeights(), (values, weights) => {
        const hundredths = valueColumns.reduce(
          (sum, column) => sum + Math.round(weights[column] * 100) * values[column],
          0,
        );
        const paper = { dividend: hundredths, divisor: values.jobSize * 100 };
        const score = wsjfScore(values, weights) as Score;
        expect(compareRatios(ratioOf(score), paper)).toBe(0);
      }),
    );
  });
});

// Helpers

function given(numbers: readonly number[]): ScoreValues {
  const [userBusinessValue, timeCriticality, riskReduction, jobSize] = numbers;
  return { userBusinessValue, timeCriticality, riskReduction, jobSize } as ScoreValues;
}

function scored(values: ScoreValues): Score {
  const score = wsjfScore(values);
  if (score.kind !== 'scored') throw new Error('expected a score');
  return score;
}
