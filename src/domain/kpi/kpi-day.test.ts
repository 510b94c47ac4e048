import { addDays } from '../time/calendar-day';
import type { KpiDay } from './kpi-day';
import { dailyCounts, jqlOfCount, sharesOf } from './kpi-day';

const asOf = '2026-11-23';

describe('jqlOfCount', () => {
  it('needs no more than ten queries a project', () => {
    expect(dailyCounts.length).toBeLessThanOrEqual(10);
  });

  it('stays within the project', () => {
    for (const count of dailyCounts)
      expect(jqlOfCount(count, '10000', asOf)).toMatch(/^project = 10000 AND /);
  });
});

describe('sharesOf', () => {
  it('tells shares, a month apart, the newest last', () => {
    const days = [
      day(addDays(asOf, -30), { ready: 10, checked: 40 }),
      day(asOf, { ready: 30, checked: 40 }),
    ];
    expect(sharesOf(days, asOf).ready).toEqual([25, 75]);
  });

  it('takes the last day that was counted in each month', () => {
    const days = [
      day(addDays(asOf, -4), { withCriteria: 20, allMet: 10 }),
      day(addDays(asOf, -2), { withCriteria: 20, allMet: 20 }),
    ];
    expect(sharesOf(days, asOf).met).toEqual([100]);
  });

  it('has no holes: a month without counts ends what came before', () => {
    const days = [
      day(addDays(asOf, -60), { ready: 10, checked: 20 }),
      day(asOf, { ready: 20, checked: 20 }),
    ];
    expect(sharesOf(days, asOf).ready).toEqual([100]);
  });

  it('tells no share of fewer than ten, which would be a count', () => {
    expect(sharesOf([day(asOf, { ready: 1, checked: 9 })], asOf).ready).toEqual([]);
  });

  it('knows nothing later than the day that counts, and nothing of nothing', () => {
    expect(sharesOf([day(addDays(asOf, 1), { checked: 1 })], asOf).ready).toEqual([]);
    expect(sharesOf([day(asOf, {})], asOf)).toEqual({ ready: [], met: [], accepted: [] });
  });
});

// Helpers

function day(on: string, counts: Partial<KpiDay['counts']>): KpiDay {
  const none = Object.fromEntries(dailyCounts.map((name) => [name, 0]));
  return { day: on, counts: { ...(none as KpiDay['counts']), ...counts } };
}
