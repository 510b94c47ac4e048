import { progressWords } from './progress-words';

const none = {
  ...{ total: 0, open: 0, claimed: 0, accepted: 0, rejected: 0, waived: 0 },
  ...{ optional: 0, optionalMet: 0 },
};

describe('progressWords', () => {
  it.each([
    { given: 'no criterion', counts: {}, words: '' },
    { given: 'optional ones only', counts: { optional: 2, optionalMet: 1 }, words: '' },
    { given: 'only waived ones', counts: { total: 2, waived: 2 }, words: '' },
    { given: 'open ones', counts: { total: 7, open: 7 }, words: '0 of 7 met' },
    {
      given: 'some met, some accepted',
      counts: { total: 7, open: 3, rejected: 1, claimed: 1, accepted: 2 },
      words: '3 of 7 met',
    },
    {
      given: 'a waived one',
      counts: { total: 7, open: 3, claimed: 3, waived: 1 },
      words: '3 of 6 met',
    },
    { given: 'all met, none accepted', counts: { total: 7, claimed: 7 }, words: '7 of 7 met' },
    {
      given: 'all met, some accepted',
      counts: { total: 7, claimed: 2, accepted: 5 },
      words: '5 of 7 accepted',
    },
    { given: 'all accepted', counts: { total: 1, accepted: 1 }, words: '1 of 1 accepted' },
  ])('says “$words” of $given', ({ counts, words }) => {
    expect(progressWords({ ...none, ...counts })).toBe(words);
  });
});
