import { progressFigures, progressWords } from './progress-words';

const written = (value: number): string => value.toLocaleString('en');

describe('progressWords', () => {
  it.each([
    { item: { done: 3, total: 6 }, unit: 'count' as const, words: '3 of 6 done' },
    { item: { done: 30, total: 1200 }, unit: 'points' as const, words: '30 of 1,200 points done' },
    { item: { done: 2, total: 7 }, unit: 'criteria' as const, words: '2 of 7 criteria accepted' },
    { item: { done: 0, total: 0 }, unit: 'count' as const, words: 'Nothing in it yet' },
    {
      item: { done: 0, total: 0 },
      unit: 'criteria' as const,
      words: 'No acceptance criteria in it yet',
    },
    {
      item: { done: 0, total: 0, isProgressUnknown: true as const },
      unit: 'criteria' as const,
      words: 'Nobody can tell how many criteria were accepted then',
    },
  ])('says "$words"', ({ item, unit, words }) => {
    expect(progressWords(item, unit, written)).toBe(words);
  });
});

describe('progressFigures', () => {
  it('tells nothing from not known', () => {
    expect(progressFigures({ done: 0, total: 0 }, written)).toBe('–');
    expect(progressFigures({ done: 0, total: 0, isProgressUnknown: true }, written)).toBe(
      'not known',
    );
  });
});
