import fc from 'fast-check';
import type { MetricPoint, ProductMetric } from '#domain/product/metric';
import { metricLimits } from '#domain/product/metric-record';
import { addDays } from '#domain/time/calendar-day';
import {
  metricsRoom,
  parseMetricChange,
  parseMetricState,
  readMetricsCopy,
  writeMetricsCopy,
} from './metric-state';

const metric: ProductMetric = {
  ...{ id: 'churn-of-customers', name: 'Churn', direction: 'down', unit: '', kind: 'churn' },
  ...{ step: 'month', points: [['2026-10-01', 8, 450]], source: 'churn.csv' },
  ...{ loadedBy: 'acc-ana', loadedAt: '2026-11-23T09:00:00.000Z' },
};
const create = {
  ...{ type: 'create', id: metric.id, kind: 'churn', step: 'month', points: metric.points },
  ...{ source: 'churn.csv', description: { name: 'Churn', direction: 'down', unit: '' } },
};

describe('a copy of product metrics', () => {
  it('is read as it was written', () => {
    const copy: unknown = JSON.parse(JSON.stringify(writeMetricsCopy({ metrics: [metric] }, 3)));
    expect(readMetricsCopy(copy)).toEqual({ metrics: [metric], unread: 0 });
  });

  it('does not hold what was deleted or taken back', () => {
    const state = { metrics: [], removed: metric, former: metric };
    const copy = JSON.stringify(writeMetricsCopy(state, 3));
    expect(copy).not.toContain('Churn');
  });

  it('keeps what can be read beside what cannot, and counts that', () => {
    const odd = { ...metric, kind: 'mood' };
    expect(readMetricsCopy({ v: 1, version: 3, metrics: [metric, odd, null] })).toEqual({
      metrics: [metric],
      unread: 2,
    });
  });

  it('is nothing to a Waymark that is older', () => {
    expect(readMetricsCopy({ v: 2, metrics: [metric] })).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        readMetricsCopy(json);
        parseMetricState(json);
        parseMetricChange(json);
      }),
    );
  });

  it('has room for a year of days of one metric and two years of months of ten', () => {
    const points = (count: number, step: number): MetricPoint[] =>
      Array.from({ length: count }, (_, at) => [
        addDays('2024-01-01', at * step),
        123_456,
        999_999,
      ]);
    const months = Array.from({ length: 10 }, () => ({ ...metric, points: points(24, 31) }));
    const metrics = [{ ...metric, points: points(366, 1) }, ...months];
    expect(metricsRoom({ metrics })).toBeGreaterThan(0);
  });
});

describe('parseMetricChange', () => {
  it('reads what a page sends', () => {
    const back = { type: 'takeBack', id: metric.id, loadedAt: metric.loadedAt };
    for (const change of [create, back])
      expect(parseMetricChange(change)).toEqual({ ok: true, value: change });
  });

  it.each([
    { given: 'no points', change: { ...create, points: [] } },
    { given: 'a day that is none', change: { ...create, points: [['2026-02-30', 1, 10]] } },
    { given: 'a number that is none', change: { ...create, points: [['2026-10-01', '8', 10]] } },
    { given: 'four inputs', change: { ...create, points: [['2026-10-01', 1, 2, 3, 4]] } },
    {
      given: 'too many points',
      change: {
        ...create,
        points: Array.from({ length: metricLimits.points + 1 }, () => ['2026-10-01', 1, 10]),
      },
    },
    {
      given: 'a long name',
      change: { ...create, description: { ...create.description, name: 'x'.repeat(81) } },
    },
    { given: 'no name', change: { ...create, description: { ...create.description, name: ' ' } } },
    { given: 'an unknown kind', change: { ...create, kind: 'mood' } },
    { given: 'one more part', change: { ...create, loadedBy: 'acc-ben' } },
    { given: 'an odd id', change: { type: 'remove', id: '../10001' } },
  ])('refuses $given', ({ change }) => {
    expect(parseMetricChange(change)).toMatchObject({ ok: false, error: { code: 'UNREADABLE' } });
  });
});
