import { daysInWords } from './days-in-words';

describe('daysInWords', () => {
  it.each([
    { days: 0, words: '0 days' },
    { days: 1, words: '1 day' },
    { days: 99, words: '99 days' },
    { days: 100, words: '3 months' },
    { days: 264, words: '8 months' },
    { days: 729, words: '23 months' },
    { days: 731, words: '2 years' },
    { days: 3908, words: '10 years' },
  ])('says $words for $days', ({ days, words }) => {
    expect(daysInWords(days)).toBe(words);
  });
});
