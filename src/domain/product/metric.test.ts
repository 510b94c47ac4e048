import type { MetricKind, MetricPoint, ProductMetric } from './metric';
import {
  courseOf,
  findInputsRefused,
  readMetric,
  showMetric,
  valueOf,
  isTargetReached,
} from './metric';

describe('the formulas, worked by hand', () => {
  it.each([
    // 12 of the 400 who were there on the first day left: 3 of 100.
    { kind: 'churn', inputs: [12, 400], value: 3 },
    // 438 on the last day, 50 of them new: 388 of the 400 of the first day stayed. 100 − 3.
    { kind: 'retention', inputs: [438, 50, 400], value: 97 },
    // 45 of the 1,800 who entered completed: one in forty.
    { kind: 'conversion', inputs: [45, 1800], value: 2.5 },
    // 1,300 on a day of the 5,200 of a month: a quarter.
    { kind: 'stickiness', inputs: [1300, 5200], value: 25 },
    { kind: 'value', inputs: [-7.25], value: -7.25 },
  ] as const)('$kind of $inputs is $value', ({ kind, inputs, value }) => {
    expect(valueOf(kind, ['2026-10-01', ...inputs])).toBeCloseTo(value, 10);
  });

  it('makes retention and churn add up to all, where nobody who left is counted as won', () => {
    const [start, lost, won] = [400, 12, 50];
    const churn = valueOf('churn', ['2026-10-01', lost, start]) ?? 0;
    const retention = valueOf('retention', ['2026-10-01', start - lost + won, won, start]) ?? 0;
    expect(churn + retention).toBeCloseTo(100, 10);
  });

  it('says nothing of fewer than ten customers, and why', () => {
    const point: MetricPoint = ['2026-10-01', 1, 9];
    expect(valueOf('churn', point)).toBeUndefined();
    expect(readMetric(metric('churn', [point]))).toMatchObject({
      because: '9 customers at the start, 10 are needed.',
      base: 9,
    });
    expect(valueOf('churn', ['2026-10-01', 1, 10])).toBe(10);
  });
});

describe('readMetric', () => {
  it('tells the last step, the one with a value before it, and their course', () => {
    const points: MetricPoint[] = [
      ['2026-08-01', 12, 400],
      ['2026-09-01', 1, 5],
      ['2026-10-01', 8, 400],
    ];
    expect(readMetric(metric('churn', points))).toEqual({
      value: 2,
      span: { from: '2026-10-01', through: '2026-10-31' },
      base: 400,
      before: { value: 3, span: { from: '2026-08-01', through: '2026-08-31' } },
      trend: [3, 2],
    });
  });

  it('tells no data from zero', () => {
    expect(readMetric(metric('value', [['2026-10-01', 0]])).value).toBe(0);
    expect(readMetric(metric('value', []))).toEqual({
      because: 'No numbers until this day.',
      trend: [],
    });
  });
});

describe('isTargetReached', () => {
  it.each([
    // 11 of 439 are 2.5057 percent, and read 2.51; 11 of 440 are 2.5.
    { value: (11 / 439) * 100, target: { value: 2.5, direction: 'down' }, isReached: false },
    { value: 2.504, target: { value: 2.5, direction: 'down' }, isReached: true },
    { value: 2.496, target: { value: 2.5, direction: 'up' }, isReached: true },
    { value: 2.49, target: { value: 2.5, direction: 'up' }, isReached: false },
  ] as const)('is $isReached for $value', ({ value, target, isReached }) => {
    expect(isTargetReached(value, target)).toBe(isReached);
  });
});

describe('showMetric', () => {
  it('shows what had ended by a day gone by', () => {
    const kept = metric('value', [
      ['2026-09-01', 1],
      ['2026-10-01', 2],
    ]);
    const names = new Map([['acc-ana', 'Ana']]);
    const shown = showMetric(kept, '2026-10-30', { names });
    expect(shown.points).toEqual([['2026-09-01', 1]]);
    expect(shown.loadedByName).toBe('Ana');
    expect(shown).not.toHaveProperty('loadedBy');
  });
});

describe('courseOf', () => {
  it('breaks where nobody brought anything', () => {
    const points: MetricPoint[] = [
      ['2026-07-01', 4],
      ['2026-10-01', 2],
    ];
    expect(courseOf(metric('value', points)).map(({ value }) => value)).toEqual([4, undefined, 2]);
  });
});

describe('findInputsRefused', () => {
  it.each([
    { kind: 'churn', inputs: [12, 11], why: 'moreThanBase' },
    { kind: 'churn', inputs: [-1, 11], why: 'negative' },
    { kind: 'retention', inputs: [10, 20, 100], why: 'negative' },
    { kind: 'retention', inputs: [130, 20, 100], why: 'moreThanBase' },
    { kind: 'conversion', inputs: [11, 11], why: undefined },
    { kind: 'value', inputs: [-5], why: undefined },
  ] as const)('is $why for $kind of $inputs', ({ kind, inputs, why }) => {
    expect(findInputsRefused(kind, inputs)).toBe(why);
  });
});

// Helpers

const metric = (kind: MetricKind, points: readonly MetricPoint[]): ProductMetric => ({
  ...{ id: 'churn-of-customers', name: 'Churn', direction: 'down', unit: '', kind, points },
  ...{ step: 'month', loadedBy: 'acc-ana', loadedAt: '2026-11-23T09:00:00.000Z' },
  source: 'churn.csv',
});
