import { areSame, equalWeights, isUnweighted, isUsable, largestWeight } from './weights';

describe('weights', () => {
  it.each([
    { given: 'every part once', changed: {}, is: true },
    { given: 'a part that does not count', changed: { riskReduction: 0 }, is: true },
    { given: 'the largest', changed: { timeCriticality: largestWeight }, is: true },
    { given: 'more than the largest', changed: { timeCriticality: 100.5 }, is: false },
    { given: 'less than nothing', changed: { userBusinessValue: -1 }, is: false },
    {
      given: 'nothing that counts',
      changed: { userBusinessValue: 0, timeCriticality: 0, riskReduction: 0 },
      is: false,
    },
  ])('carry a ranking: $is, given $given', ({ changed, is }) => {
    expect(isUsable({ ...equalWeights, ...changed })).toBe(is);
  });

  it('are the same only where every part is', () => {
    const doubled = { ...equalWeights, riskReduction: 2 };
    expect(areSame(doubled, { ...doubled })).toBe(true);
    expect(areSame(doubled, equalWeights)).toBe(false);
    expect([equalWeights, doubled].map(isUnweighted)).toEqual([true, false]);
  });
});
