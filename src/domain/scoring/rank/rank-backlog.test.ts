import fc from 'fast-check';
import { anyBacklog, anyScoredValues, anyWeights } from '../../../../test/arbitraries/scoring';
import type { Rankable } from './rank-backlog';
import { compareScores, rankBacklog } from './rank-backlog';
import type { ScoreValues } from '../score-column';
import type { Score } from './wsjf-score';

describe('rankBacklog', () => {
  it.each<{ given: string; items: Rankable[]; order: string[] }>([
    { given: 'nothing', items: [], order: [] },
    {
      given: 'a higher score below a lower one',
      items: [item('PAY-1', 3, 1, 1, 5), item('PAY-2', 8, 5, 3, 3)],
      order: ['PAY-2', 'PAY-1'],
    },
    {
      given: 'equal scores: the higher cost of delay goes first',
      items: [item('PAY-1', 2, 1, 1, 2), item('PAY-2', 8, 3, 5, 8)],
      order: ['PAY-2', 'PAY-1'],
    },
    {
      given: 'the same numbers: Jira’s rank stays',
      items: [item('PAY-2', 8, 5, 3, 3), item('PAY-1', 3, 5, 8, 3)],
      order: ['PAY-2', 'PAY-1'],
    },
    {
      given: 'something not scored: it comes last, even after a score of 0',
      items: [{ id: 'PAY-1', values: { userBusinessValue: 20 } }, item('PAY-2', 0, 0, 0, 20)],
      order: ['PAY-2', 'PAY-1'],
    },
    {
      given: 'thirds that binary fractions cannot hold',
      items: [item('PAY-1', 1, 0, 0, 3), item('PAY-2', 3, 3, 1, 21)],
      order: ['PAY-2', 'PAY-1'],
    },
  ])('orders given $given', ({ items, order }) => {
    expect(rankBacklog(items).map(({ id }) => id)).toEqual(order);
  });

  it('counts places from 1 and gives none to what is not scored', () => {
    const ranked = rankBacklog([{ id: 'PAY-1', values: {} }, item('PAY-2', 8, 5, 3, 3)]);
    expect(ranked.map(({ id, position }) => [id, position])).toEqual([
      ['PAY-2', 1],
      ['PAY-1', undefined],
    ]);
  });

  it('is a permutation', () => {
    fc.assert(
      fc.property(anyBacklog(), anyWeights(), (items, weights) => {
        const ids = rankBacklog(items, weights).map(({ id }) => id);
        expect([...ids].sort()).toEqual(items.map(({ id }) => id));
      }),
    );
  });

  it('never puts what is not scored between scores', () => {
    fc.assert(
      fc.property(anyBacklog(), (items) => {
        const kinds = rankBacklog(items).map(({ score }) => score.kind);
        expect(kinds.lastIndexOf('scored')).toBe(
          kinds.filter((kind) => kind === 'scored').length - 1,
        );
      }),
    );
  });

  it('keeps the order when all job sizes grow alike', () => {
    fc.assert(
      fc.property(anyBacklog(anyScoredValues()), fc.integer({ min: 2, max: 9 }), (items, times) => {
        const grown = items.map(({ id, values }) => ({
          id,
          values: { ...values, jobSize: (values.jobSize ?? 1) * times },
        }));
        expect(idsOf(grown)).toEqual(idsOf(items));
      }),
    );
  });

  it('is stable for ties', () => {
    fc.assert(
      fc.property(anyScoredValues(), fc.integer({ min: 1, max: 60 }), (values, length) => {
        const items = Array.from({ length }, (_, at) => ({ id: String(at), values }));
        expect(idsOf(items)).toEqual(items.map(({ id }) => id));
      }),
    );
  });

  it('agrees with the exact comparison for each pair of neighbours', () => {
    fc.assert(
      fc.property(anyBacklog(anyScoredValues()), anyWeights(), (items, weights) => {
        const scores = rankBacklog(items, weights).map(({ score }) => score as Score);
        scores.slice(1).forEach((lower, at) => {
          expect(compareScores(scores[at] ?? lower, lower)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });
});

// Helpers

function item(id: string, ...numbers: [number, number, number, number]): Rankable {
  const [userBusinessValue, timeCriticality, riskReduction, jobSize] = numbers;
  const values: ScoreValues = { userBusinessValue, timeCriticality, riskReduction, jobSize };
  return { id, values };
}

const idsOf = (items: readonly Rankable[]): string[] => rankBacklog(items).map(({ id }) => id);
