import { readTextPattern } from './text-match';

describe('readTextPattern', () => {
  it.each([
    { pattern: 'card', isFound: true },
    { pattern: 'CARD pays', isFound: true },
    { pattern: 'car', isFound: false },
    { pattern: 'car*', isFound: true },
    { pattern: 'c?rd', isFound: true },
    { pattern: '"by card"', isFound: true },
    { pattern: '\\"card by\\"', isFound: false },
    { pattern: 'card receipt', isFound: false },
  ])('$pattern in "Pays by card": $isFound', ({ pattern, isFound }) => {
    const read = readTextPattern(pattern);
    expect(typeof read === 'string' ? read : read(['Pays by card'])).toBe(isFound);
  });

  it.each(['card OR cash', 'card~', 'card^4', '-card'])('refuses %s by name', (pattern) => {
    expect(readTextPattern(pattern)).toContain('does not emulate');
  });
});
