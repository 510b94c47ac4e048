import fc from 'fast-check';
import {
  blocksOf,
  countElsewhere,
  findOrderViolations,
  findWaiting,
  inheritCostOfDelay,
  makeFeasible,
} from './dependencies';
import { equalWeights } from '../rank/weights';

const blocks = new Map([
  ['PAY-1', ['PAY-2']],
  ['PAY-2', ['PAY-3']],
]);

describe('inheritCostOfDelay', () => {
  it('adds what waits, directly and through others', () => {
    const items = ['PAY-1', 'PAY-2', 'PAY-3'].map((id) => ({
      id,
      values: { userBusinessValue: 5, timeCriticality: 1, riskReduction: 1, jobSize: 3 },
    }));
    const inherited = inheritCostOfDelay(items, { blocks, weights: equalWeights });
    expect([...inherited.values()]).toEqual([21, 14, 7]);
  });

  it('counts each once where two ways lead to it, and stops in a circle', () => {
    const circle = new Map([
      ['1', ['2', '3']],
      ['2', ['4']],
      ['3', ['4']],
      ['4', ['1']],
    ]);
    expect([...findWaiting('1', circle)].sort()).toEqual(['2', '3', '4']);
  });
});

describe('findOrderViolations', () => {
  it('tells what stands before its blocker', () => {
    expect(findOrderViolations(['PAY-3', 'PAY-1', 'PAY-2'], blocks)).toEqual([
      { id: 'PAY-3', blockedBy: 'PAY-2' },
    ]);
  });
});

describe('makeFeasible', () => {
  it('pulls blockers up before what they block', () => {
    expect(makeFeasible(['PAY-9', 'PAY-3', 'PAY-2', 'PAY-1'], blocks)).toEqual([
      'PAY-9',
      'PAY-1',
      'PAY-2',
      'PAY-3',
    ]);
  });

  it('keeps every work item, and leaves no violation where there is no circle', () => {
    const anyLinks = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
    fc.assert(
      fc.property(anyLinks, fc.shuffledSubarray(all(), { minLength: 12 }), (links, order) => {
        const forward = new Map<string, string[]>();
        for (const [from, to] of links)
          if (from < to)
            forward.set(String(from), [...(forward.get(String(from)) ?? []), String(to)]);
        const feasible = makeFeasible(order, forward);
        expect([...feasible].sort()).toEqual([...order].sort());
        expect(findOrderViolations(feasible, forward)).toEqual([]);
      }),
    );
  });

  it('leaves an order alone that has no violation', () => {
    expect(makeFeasible(['PAY-1', 'PAY-9', 'PAY-2', 'PAY-3'], blocks)).toEqual([
      'PAY-1',
      'PAY-9',
      'PAY-2',
      'PAY-3',
    ]);
  });
});

describe('countElsewhere', () => {
  it('counts those at another place, whatever one order lacks', () => {
    expect(countElsewhere(['1', '2', '3', '9'], ['2', '1', '3'])).toBe(2);
  });
});

describe('blocksOf', () => {
  it('takes what each says it blocks', () => {
    expect(blocksOf(new Map([['1', { blocks: ['2'] }]])).get('1')).toEqual(['2']);
  });
});

// Helpers

function all(): string[] {
  return Array.from({ length: 12 }, (_, at) => String(at));
}
