import type { RankedItem } from '#domain/scoring/rank/rank-backlog';
import type { ScoreValues } from '#domain/scoring/score-column';
import { comparedIn, numbersIn, rankedValues } from './use-ranking';

const weights = { userBusinessValue: 1, timeCriticality: 1, riskReduction: 1 };
const values: Readonly<Record<string, ScoreValues>> = {
  '1': { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 2 },
  '2': { userBusinessValue: 4, timeCriticality: 5, riskReduction: 3, jobSize: 2 },
};
const book = { valuesOf: (id: string) => values[id] ?? {} };
const scored: RankedItem = {
  ...{ id: '1', position: 1 },
  score: { kind: 'scored', costOfDelay: 16, jobSize: 2 },
};
const apart: RankedItem = {
  id: '2',
  score: { kind: 'unscored', reasons: [{ code: 'OFF_SCALE', column: 'userBusinessValue' }] },
};
const ranking = {
  itemById: new Map([apart, scored].map(({ id }) => [id, { id } as never])),
  rankedById: new Map([scored, apart].map((item) => [item.id, item])),
};

describe('comparedIn', () => {
  it('leaves out what was scored on another scale', () => {
    expect(comparedIn(ranking, book).map(({ id }) => id)).toEqual(['1']);
  });
});

describe('rankedValues', () => {
  it('takes a number of another scale for one that is still to be given', () => {
    const valuesOf = rankedValues({ ranking, book });
    expect(valuesOf('2')).toEqual({ timeCriticality: 5, riskReduction: 3, jobSize: 2 });
    expect(valuesOf('1')).toBe(values['1']);
  });
});

describe('numbersIn', () => {
  it.each([
    { column: 'wsjf', numbers: [8, undefined] },
    { column: 'costOfDelay', numbers: [16, 12] },
    { column: 'jobSize', numbers: [2, 2] },
  ] as const)('gives $numbers for $column', ({ column, numbers }) => {
    const numberOf = numbersIn(ranking, book, weights);
    expect(['1', '2'].map((id) => numberOf(id, column))).toEqual(numbers);
  });
});
