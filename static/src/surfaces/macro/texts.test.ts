import { makeFormat } from './format';
import { texts } from './texts';
import { writeNumbersFor, written } from '../../charts/written';

describe('numbers in texts', () => {
  afterEach(() => {
    writeNumbersFor('en');
  });

  it.each([
    { locale: 'en-GB', figure: '1,234.5', words: '1,200 of 3,000 done' },
    { locale: 'de-DE', figure: '1.234,5', words: '1.200 of 3.000 done' },
  ])('writes $figure for $locale', ({ locale, figure, words }) => {
    writeNumbersFor(locale);
    expect(written(1234.5)).toBe(figure);
    expect(texts.progress({ done: 1200, total: 3000 }, 'count')).toBe(words);
  });
});

describe('the days of a figure', () => {
  it.each([
    { from: '2026-11-23', through: '2026-11-23', words: 'As of 2026-11-23' },
    { from: '2026-10-25', through: '2026-11-23', words: '2026-10-25 – 2026-11-23' },
    {
      from: '2026-09-01',
      through: '2026-11-15',
      words: '2026-09-01 – 2026-11-15 · as of 2026-11-23',
    },
    { from: '2026-11-15', through: '2026-11-15', words: '2026-11-15 · as of 2026-11-23' },
  ])('name each day once: $words', ({ words, ...span }) => {
    expect(texts.spanAsOf(span, '2026-11-23', (day) => day)).toBe(words);
  });
});

describe('a likelihood', () => {
  it.each([
    { share: 0.07, words: '7 % likely by 1 Feb: unlikely' },
    { share: 0.64, words: '64 % likely by 1 Feb: uncertain' },
    { share: 0.9, words: '90 % likely by 1 Feb: likely' },
  ])('is told in figures and in a word: $words', ({ share, words }) => {
    expect(texts.likelihood(share, '1 Feb').replaceAll('\u00a0', ' ')).toBe(words);
  });
});

describe('makeFormat', () => {
  it('names days and months in the language of the reader', () => {
    const { day, dayOfMonth, month } = makeFormat('de-DE', 'UTC', '2026-11-23');
    const written = [
      day('2026-12-07'),
      day('2027-01-02'),
      dayOfMonth('2027-01-02'),
      month('2026-12-07'),
    ];
    expect(written).toEqual(['7. Dez.', '02.01.2027', '2. Jan.', 'Dez']);
  });
});
