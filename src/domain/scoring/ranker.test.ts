import fc from 'fast-check';
import { anyBacklog, anyValues, anyWeights } from '../../../test/arbitraries/scoring';
import { rankBacklog } from './rank-backlog';
import { createRanker } from './ranker';
import { equalWeights } from './weights';

const small = { userBusinessValue: 1, timeCriticality: 1, riskReduction: 1 };

describe('createRanker', () => {
  it('answers as ranking anew does, after every edit', () => {
    const anyEdits = fc.array(fc.tuple(fc.nat(), anyValues()), { maxLength: 12 });
    fc.assert(
      fc.property(anyBacklog(), anyEdits, anyWeights(), (items, edits, weights) => {
        const values = new Map(items.map((item) => [item.id, item.values]));
        const valuesOf = (id: string) => values.get(id) ?? {};
        const rank = createRanker(
          items.map(({ id }) => id),
          weights,
        );
        for (const [place, edited] of [[0, {}] as const, ...edits]) {
          const id = items[place % Math.max(1, items.length)]?.id;
          if (id !== undefined) values.set(id, edited);
          const anew = rankBacklog(
            items.map((item) => ({ id: item.id, values: valuesOf(item.id) })),
            weights,
          );
          expect(rank(valuesOf)).toEqual(anew);
        }
      }),
    );
  });

  it('answers the very same object for what kept score and place', () => {
    const values = new Map(['1', '2', '3'].map((id) => [id, { ...small, jobSize: Number(id) }]));
    const rank = createRanker(['1', '2', '3'], equalWeights);
    const valuesOf = (id: string) => values.get(id) ?? {};
    const before = rank(valuesOf);
    values.set('3', { ...small, jobSize: 2.5 });
    const after = rank(valuesOf);
    expect([after[0], after[1]]).toEqual([before[0], before[1]]);
    expect(after[0]).toBe(before[0]);
    expect(after[2]).not.toBe(before[2]);
  });

  it('answers the very same ranking while nothing changes', () => {
    const values = { jobSize: 3 };
    const rank = createRanker(['1'], equalWeights);
    expect(rank(() => values)).toBe(rank(() => values));
  });
});
