import fc from 'fast-check';
import { anyDay, anyWorkItems } from '../../../test/arbitraries/roadmap';
import { addDays } from '../time/calendar-day';
import { cumulativeFlow } from './cumulative-flow';
import { findCycleTimeDays, findLeadTimeDays } from './durations';
import { percentile } from './percentile';
import { throughput, throughputByWeek, wholeWeeks } from './throughput';
import { workInProgressOn } from './work-in-progress';

describe('throughput', () => {
  it('adds up over a split span', () => {
    fc.assert(
      fc.property(
        anyWorkItems(),
        anyDay(),
        fc.nat(90),
        fc.nat(90),
        (items, from, first, second) => {
          const middle = addDays(from, first);
          const through = addDays(middle, second + 1);
          expect(throughput(items, { from, through })).toBe(
            throughput(items, { from, through: middle }) +
              throughput(items, { from: addDays(middle, 1), through }),
          );
        },
      ),
    );
  });

  it('equals the sum of its weeks', () => {
    fc.assert(
      fc.property(anyWorkItems(), anyDay(), (items, asOf) => {
        const span = wholeWeeks(asOf, 8);
        const weeks = throughputByWeek(items, span);
        expect(weeks).toHaveLength(8);
        expect(weeks.reduce((sum, count) => sum + count, 0)).toBe(throughput(items, span));
      }),
    );
  });
});

describe('wholeWeeks', () => {
  it.each([
    { asOf: '2026-11-22', through: '2026-11-22' },
    { asOf: '2026-11-23', through: '2026-11-22' },
    { asOf: '2026-11-28', through: '2026-11-22' },
  ])('ends on Sunday $through as of $asOf', ({ asOf, through }) => {
    expect(wholeWeeks(asOf, 1)).toEqual({ from: addDays(through, -6), through });
  });
});

describe('workInProgressOn', () => {
  it('is started by then minus finished by then', () => {
    fc.assert(
      fc.property(anyWorkItems(), anyDay(), (items, day) => {
        const begun = items.filter((item) => !item.isCancelled && item.startedOn !== undefined);
        const started = begun.filter((item) => (item.startedOn ?? '') <= day).length;
        const finished = begun.filter((item) => (item.finishedOn ?? '9999') <= day).length;
        expect(workInProgressOn(items, day)).toHaveLength(started - finished);
      }),
    );
  });
});

describe('cumulativeFlow', () => {
  it('agrees with counting each day anew', () => {
    fc.assert(
      fc.property(anyWorkItems(), anyDay(), (items, from) => {
        const flow = cumulativeFlow(items, { from, through: addDays(from, 20) });
        const counted = items.filter((item) => !item.isCancelled);
        for (const { day, toDo, inProgress, done } of flow) {
          const created = counted.filter((item) => item.createdOn <= day);
          expect(done).toBe(created.filter((item) => (item.finishedOn ?? '9999') <= day).length);
          expect(inProgress).toBe(workInProgressOn(items, day).length);
          expect(toDo + inProgress + done).toBe(created.length);
        }
      }),
    );
  });
});

describe('cycle and lead time', () => {
  it('are never negative, and lead is never shorter', () => {
    fc.assert(
      fc.property(
        anyWorkItems(),
        fc.constantFrom('inclusive' as const, 'elapsed' as const),
        (items, counting) => {
          for (const item of items) {
            const cycle = findCycleTimeDays(item, counting);
            if (cycle === undefined) continue;
            expect(cycle).toBeGreaterThanOrEqual(0);
            expect(findLeadTimeDays(item, counting)).toBeGreaterThanOrEqual(cycle);
          }
        },
      ),
    );
  });
});

describe('percentile', () => {
  // Ten cycle times; nearest rank takes the value at position ⌈p/100 · 10⌉ of the sorted list.
  const days = [1, 2, 2, 3, 5, 8, 8, 9, 13, 21];

  it.each([
    { p: 50, method: 'nearestRank' as const, value: 5 },
    { p: 85, method: 'nearestRank' as const, value: 13 },
    { p: 100, method: 'nearestRank' as const, value: 21 },
    { p: 50, method: 'linear' as const, value: 6.5 },
    { p: 85, method: 'linear' as const, value: 11.6 },
  ])('is $value at $p by $method', ({ p, method, value }) => {
    expect(percentile(days, p, method)).toBeCloseTo(value, 10);
  });

  it('rises with p and lies within the values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 50 });
    const p = fc.integer({ min: 1, max: 100 });
    const method = fc.constantFrom('nearestRank' as const, 'linear' as const);
    fc.assert(
      fc.property(values, p, p, method, (list, one, other, by) => {
        const low = percentile(list, Math.min(one, other), by) ?? NaN;
        const high = percentile(list, Math.max(one, other), by) ?? NaN;
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });

  it('is nothing for nothing', () => {
    expect([percentile([], 85, 'nearestRank'), percentile([], 85, 'linear')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
