import fc from 'fast-check';
import { anyTwoOrders } from '../../../../test/arbitraries/scoring';
import { listMoves, longestRising } from './moves';
import type { RankPlan } from './rank-plan';
import { applyRankRequest, planRanking, rankedPerRequest } from './rank-plan';
import { planUndo } from './rank-undo';

describe('planRanking', () => {
  it('asks for nothing when the order is as wanted', () => {
    const { chosen, moved } = planRanking(['1', '2', '3'], ['1', '2', '3']);
    expect([chosen.requests, moved.size]).toEqual([[], 0]);
  });

  it('moves one that rises past many', () => {
    const { chosen } = planRanking(['1', '2', '3', '4', '5'], ['5', '1', '2', '3', '4']);
    expect(chosen).toEqual({
      name: 'fewestMoves',
      requests: [{ issues: ['5'], before: '1' }],
      moves: 1,
    });
  });

  it('sends neighbours together', () => {
    const { chosen } = planRanking(['1', '2', '3', '4', '5'], ['1', '4', '5', '2', '3']);
    expect(chosen.requests).toEqual([{ issues: ['4', '5'], after: '1' }]);
  });

  it('re-ranks whole stretches when that needs fewer requests', () => {
    const current = Array.from({ length: 100 }, (_, at) => String(at));
    const wanted = [...current].reverse();
    const { chosen, fewestMoves, wholeStretches } = planRanking(current, wanted);
    expect([fewestMoves.requests.length, wholeStretches.requests.length]).toEqual([2, 2]);
    expect(chosen.name).toBe('fewestMoves');
    const swapped = current.map((_, at) => String(at % 2 === 0 ? at + 1 : at - 1));
    expect(planRanking(current, swapped).chosen.name).toBe('fewestMoves');
    const shuffled = current.map((_, at) => String((at * 37) % 100));
    const plans = planRanking(current, shuffled);
    expect(plans.chosen.name).toBe('wholeStretches');
    expect(plans.chosen.requests).toHaveLength(2);
  });

  it('gives the wanted order by either plan', () => {
    fc.assert(
      fc.property(anyTwoOrders(), ({ current, wanted }) => {
        const { fewestMoves, wholeStretches } = planRanking(current, wanted);
        expect(orderAfter(current, fewestMoves)).toEqual(wanted);
        expect(orderAfter(current, wholeStretches)).toEqual(wanted);
      }),
    );
  });

  it('names at most 50 work items a request, and never the one it hangs on', () => {
    fc.assert(
      fc.property(anyTwoOrders(), ({ current, wanted }) => {
        const { fewestMoves, wholeStretches } = planRanking(current, wanted);
        for (const request of [...fewestMoves.requests, ...wholeStretches.requests]) {
          expect(request.issues.length).toBeGreaterThan(0);
          expect(request.issues.length).toBeLessThanOrEqual(rankedPerRequest);
          expect(request.issues).not.toContain(request.after ?? request.before);
        }
      }),
    );
  });

  it('chooses the plan with fewer requests unless it moves ten times as many', () => {
    fc.assert(
      fc.property(anyTwoOrders(), ({ current, wanted }) => {
        const { chosen, fewestMoves, wholeStretches } = planRanking(current, wanted);
        const isFewer = wholeStretches.requests.length < fewestMoves.requests.length;
        const isTooMany = wholeStretches.moves > 10 * fewestMoves.moves;
        expect(chosen).toBe(isFewer && !isTooMany ? wholeStretches : fewestMoves);
      }),
    );
  });
});

describe('longestRising', () => {
  it('is as long as the longest found by trying all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 9 }), (numbers) => {
        const run = longestRising(numbers).map((at) => numbers[at] ?? 0);
        expect(run).toEqual([...run].sort((a, b) => a - b));
        expect(run).toHaveLength(longestByTrying(numbers));
      }),
    );
  });
});

describe('planUndo', () => {
  it('gives back the exact order, and leaves what was added where it is', () => {
    const snapshot = { before: ['1', '2', '3'], after: ['3', '2', '1'] };
    const plan = planUndo(snapshot, ['3', '9', '2', '1']);
    expect(plan.added).toEqual(['9']);
    expect(plan.isReranked).toBe(false);
    const order = orderAfter(['3', '9', '2', '1'], plan.plans.chosen);
    expect(order.filter((id) => id !== '9')).toEqual(['1', '2', '3']);
  });

  it('notices that somebody ranked meanwhile', () => {
    const snapshot = { before: ['1', '2', '3'], after: ['3', '2', '1'] };
    expect(planUndo(snapshot, ['2', '3', '1']).isReranked).toBe(true);
  });

  it('undoes exactly, whatever was added or is gone', () => {
    fc.assert(
      fc.property(anyTwoOrders(), fc.array(fc.nat(200), { maxLength: 8 }), (orders, places) => {
        const { current: before, wanted: after } = orders;
        const gone = new Set(before.filter((_, at) => places.includes(at)));
        const met = after.filter((id) => !gone.has(id));
        places.forEach((place, at) => met.splice(place % (met.length + 1), 0, `new-${String(at)}`));
        const { plans } = planUndo({ before, after }, met);
        const restored = orderAfter(met, plans.chosen).filter((id) => !id.startsWith('new-'));
        expect(restored).toEqual(before.filter((id) => !gone.has(id)));
      }),
    );
  });
});

describe('listMoves', () => {
  it('tells from which place to which, only of what must move', () => {
    expect(listMoves(['1', '2', '3'], ['3', '1', '2'])).toEqual({
      moves: [{ id: '3', from: 3, to: 1 }],
      passed: 0,
    });
  });

  it('lists nobody as going from a place to the same place, and still counts all that move', () => {
    expect(listMoves(['1', '2', '3', '4', '5'], ['4', '5', '3', '1', '2']).passed).toBe(1);
    fc.assert(
      fc.property(anyTwoOrders(), ({ current, wanted }) => {
        const { moves, passed } = listMoves(current, wanted);
        expect(moves.filter(({ from, to }) => from === to)).toEqual([]);
        expect(moves.length + passed).toBe(planRanking(current, wanted).moved.size);
      }),
    );
  });
});

// Helpers

const orderAfter = (order: readonly string[], plan: RankPlan): readonly string[] =>
  plan.requests.reduce(applyRankRequest, order);

function longestByTrying(numbers: readonly number[]): number {
  const longest = (at: number, last: number): number => {
    const number = numbers[at];
    if (number === undefined) return 0;
    const without = longest(at + 1, last);
    return number > last ? Math.max(without, 1 + longest(at + 1, number)) : without;
  };
  return longest(0, -1);
}
