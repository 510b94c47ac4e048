import { whyNoForecast } from './forecast-words';

describe('whyNoForecast', () => {
  it('says how much is there and how much is needed', () => {
    expect(whyNoForecast({ finished: 4, weeks: 8, needed: 10 })).toBe(
      '4 finished in 8 weeks, 10 are needed.',
    );
  });

  it.each([
    { weeks: 0, words: '0 whole weeks since the first was created, 4 are needed.' },
    { weeks: 1, words: '1 whole week since the first was created, 4 are needed.' },
  ])('speaks of the weeks first where $weeks are known: more time is what is missing', (each) => {
    const { weeks, words } = each;
    expect(whyNoForecast({ finished: 0, weeks, needed: 10, neededWeeks: 4 })).toBe(words);
  });

  it('says nothing where there is a forecast', () => {
    expect(whyNoForecast({ finished: 40, weeks: 8 })).toBeUndefined();
  });
});
