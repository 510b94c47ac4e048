import { releaseWordSide } from './burn-up-chart';
import { left, width } from './figure';

// "release 14 Dec 2026" and "14 Jul 2026".
const releaseWord = 105;
const firstDay = 58;

describe('releaseWordSide', () => {
  it.each([left + firstDay, 170, 190, width - releaseWord, width])('has room at %d', (x) => {
    const from = releaseWordSide(x) === 'start' ? x : x - releaseWord;
    expect(from).toBeGreaterThanOrEqual(left + firstDay);
    expect(from + releaseWord).toBeLessThanOrEqual(width);
  });
});
