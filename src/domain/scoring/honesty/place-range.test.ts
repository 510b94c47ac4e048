import fc from 'fast-check';
import { anyBacklog, anyScoredValues } from '../../../../test/arbitraries/scoring';
import { findPlaceRange } from './place-range';
import type { Rankable } from '../rank/rank-backlog';
import { rankBacklog } from '../rank/rank-backlog';
import { defaultScale } from '../scale/scale';
import { equalWeights } from '../rank/weights';

const usual = { weights: equalWeights, stepsOf: () => defaultScale };

describe('findPlaceRange', () => {
  it('tells how far one step in one input would take it', () => {
    // 16 ÷ 3 = 5.3 stands second. Size 3 → 2: 8.0, before 21 ÷ 3 = 7. Size 3 → 5: 3.2, behind 12 ÷ 3 = 4.
    const items = [
      item('PAY-1', 13, 5, 3, 3),
      item('PAY-2', 8, 5, 3, 3),
      item('PAY-3', 5, 5, 2, 3),
      item('PAY-4', 1, 1, 1, 20),
    ];
    expect(findPlaceRange('PAY-2', items, usual)).toEqual({ best: 1, worst: 3 });
  });

  it('is one place for what stands far from all others', () => {
    const items = [item('PAY-1', 20, 20, 20, 1), item('PAY-2', 1, 1, 1, 20)];
    expect(findPlaceRange('PAY-1', items, usual)).toEqual({ best: 1, worst: 1 });
  });

  it('takes the steps of each column', () => {
    const items = [item('PAY-1', 8, 1, 1, 2), item('PAY-2', 5, 1, 1, 2)];
    const stepsOf = () => [1, 2, 5, 8];
    expect(findPlaceRange('PAY-2', items, { weights: equalWeights, stepsOf })).toMatchObject({
      best: 1,
    });
  });

  it('has none for what is not scored or not there', () => {
    expect(findPlaceRange('PAY-1', [{ id: 'PAY-1', values: {} }], usual)).toBeUndefined();
    expect(findPlaceRange('PAY-9', [item('PAY-1', 1, 1, 1, 1)], usual)).toBeUndefined();
  });

  it('holds its own place and those of the ranking with an input changed', () => {
    fc.assert(
      fc.property(anyBacklog(anyScoredValues()), fc.nat(), (items, pick) => {
        const own = items[pick % Math.max(1, items.length)];
        if (own === undefined) return;
        const placeIn = (list: readonly Rankable[]) =>
          rankBacklog(list).find(({ id }) => id === own.id)?.position ?? 0;
        const range = findPlaceRange(own.id, items, usual);
        const up = { ...own.values, jobSize: 20 };
        const isOneStep = [13, 20].includes(own.values.jobSize ?? 0);
        const places = [
          placeIn(items),
          ...(isOneStep
            ? [placeIn(items.map((one) => (one === own ? { ...one, values: up } : one)))]
            : []),
        ];
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(range?.best ?? Infinity);
          expect(place).toBeLessThanOrEqual(range?.worst ?? 0);
        }
      }),
    );
  });
});

// Helpers

function item(id: string, ...numbers: [number, number, number, number]): Rankable {
  const [userBusinessValue, timeCriticality, riskReduction, jobSize] = numbers;
  return { id, values: { userBusinessValue, timeCriticality, riskReduction, jobSize } };
}
