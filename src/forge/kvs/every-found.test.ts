import type { PagedQuery } from './every-found';
import { everyFound } from './every-found';

describe('everyFound', () => {
  it.each([0, 1, 100, 101, 250])('finds all of %i, in their order', async (stored) => {
    const found: number[] = [];
    for await (const { value } of everyFound(queryOver(stored))) found.push(value);
    expect(found).toEqual(Array.from({ length: stored }, (_, index) => index));
  });

  it('asks for no more pages than are looked at', async () => {
    let asked = 0;
    const query = queryOver(250, () => (asked += 1));
    for await (const { value } of everyFound(query)) if (value === 120) break;
    expect(asked).toBe(2);
  });
});

// Helpers

/** A query over so many numbers, a hundred at once, as the platform answers it. */
function queryOver(
  stored: number,
  onPage: () => void = () => undefined,
  from = 0,
): PagedQuery<number> {
  return {
    cursor: (cursor) => queryOver(stored, onPage, Number(cursor)),
    getMany() {
      onPage();
      const until = Math.min(stored, from + 100);
      const results = Array.from({ length: until - from }, (_, index) => ({
        key: `key-${String(from + index)}`,
        value: from + index,
      }));
      return Promise.resolve({ results, ...(until < stored ? { nextCursor: String(until) } : {}) });
    },
  };
}
