import fc from 'fast-check';
import type { Actor } from '../record/record';
import { addDays } from '../time/calendar-day';
import type { MetricPoint } from './metric';
import type { MetricChange, MetricState } from './metric-record';
import { mergePoints, metricLimits, metricRules, noMetrics } from './metric-record';

const editor: Actor = {
  accountId: 'acc-priya',
  at: '2026-11-23T09:00:00.000Z',
  abilities: ['administer'],
};
const description = { name: 'Churn', direction: 'down', unit: '' } as const;
const create: MetricChange = {
  ...{ type: 'create', id: 'churn-of-customers', kind: 'churn', step: 'month' },
  ...{ description, points: [['2026-09-01', 12, 400]], source: 'churn.csv' },
};
const add = (points: readonly MetricPoint[]): MetricChange => ({
  ...{ type: 'add', id: 'churn-of-customers', source: 'more.csv' },
  points,
});

const takeBack = (loadedAt = ''): MetricChange => ({
  ...{ type: 'takeBack', id: 'churn-of-customers', loadedAt },
});
const changed = { ok: false, error: { code: 'METRIC_CHANGED' } };

describe('metricRules', () => {
  it('adds what is new and replaces what is there of the same month', () => {
    const state = after(create, add([['2026-10-01', 8, 400]]), add([['2026-09-01', 10, 400]]));
    expect(state.metrics[0]?.points).toEqual([
      ['2026-09-01', 10, 400],
      ['2026-10-01', 8, 400],
    ]);
    expect(state.metrics[0]).toMatchObject({ loadedBy: 'acc-priya', source: 'more.csv' });
  });

  it('keeps what each of two editors brings, in either order', () => {
    const one = add([['2026-07-01', 5, 300]]);
    const other = add([['2026-08-01', 6, 300]]);
    expect(after(create, one, other).metrics[0]?.points).toEqual(
      after(create, other, one).metrics[0]?.points,
    );
  });

  it('takes back a deletion with every number', () => {
    const id = 'churn-of-customers';
    const before = after(create);
    const removed = after(create, { type: 'remove', id });
    expect(removed.metrics).toEqual([]);
    expect(after(create, { type: 'remove', id }, { type: 'restore', id })).toEqual(before);
  });

  it('takes the latest load back, and keeps the name that was given since', () => {
    const renamed: MetricChange = {
      ...{ type: 'describe', id: 'churn-of-customers', was: description },
      description: { ...description, name: 'Customer churn' },
    };
    const before = after(create, renamed);
    const loaded = after(create, add([['2026-09-01', 99, 400]]), renamed);
    const back = metricRules.apply(loaded, takeBack(loaded.metrics[0]?.loadedAt), editor);
    expect(back).toEqual({ ok: true, value: before });
  });

  it('takes back nothing that somebody else loaded since, and nothing twice', () => {
    const loaded = after(create, add([['2026-10-01', 9, 400]]));
    const since = { ...editor, at: '2026-11-23T09:01:00.000Z' };
    const later = metricRules.apply(loaded, add([['2026-10-01', 8, 400]]), since);
    const mine = takeBack(editor.at);
    expect(later.ok && metricRules.apply(later.value, mine, editor)).toMatchObject(changed);
    expect(
      metricRules.apply(after(create, add([['2026-10-01', 9, 400]]), mine), mine, editor),
    ).toMatchObject(changed);
    expect(metricRules.apply(after(create), mine, editor)).toMatchObject(changed);
  });

  it('mixes no weeks that begin on different days', () => {
    const weeks = { ...create, step: 'week', points: [['2026-10-05', 1, 100]] } as const;
    expect(after(weeks, add([['2026-10-12', 2, 100]])).metrics[0]?.points).toHaveLength(2);
    expect(metricRules.apply(after(weeks), add([['2026-10-11', 2, 100]]), editor)).toMatchObject({
      error: { code: 'METRIC_WEEKS' },
    });
  });

  it.each([
    {
      given: 'someone who may only look',
      change: create,
      code: 'NOT_ALLOWED',
      actor: { ...editor, abilities: [] },
    },
    {
      given: 'a metric that is gone',
      change: { ...add([['2026-09-01', 1, 10]]), id: 'gone-gone' },
    },
    {
      given: 'a name that is taken',
      change: { ...create, id: 'another-one' },
      code: 'METRIC_NAME_TAKEN',
    },
    { given: 'too few inputs', change: add([['2026-09-01', 12]]), code: 'METRIC_MISMATCH' },
    {
      given: 'more lost than there were',
      change: add([['2026-09-01', 12, 11]]),
      code: 'METRIC_MISMATCH',
    },
    { given: 'a restore of nothing', change: { type: 'restore', id: 'never-there' } },
    {
      given: 'a name that changed meanwhile',
      change: {
        ...{ type: 'describe', id: 'churn-of-customers', was: { ...description, name: 'Old' } },
        description: { ...description, name: 'New' },
      },
      code: 'METRIC_CHANGED',
    },
  ] as const)('refuses $given', ({ change, ...rest }) => {
    const { code = 'METRIC_GONE', actor = editor } = { ...rest } as {
      code?: string;
      actor?: Actor;
    };
    expect(metricRules.apply(after(create), change as MetricChange, actor)).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('renames, also where it was renamed so already', () => {
    const rename: MetricChange = {
      ...{ type: 'describe', id: 'churn-of-customers', was: description },
      description: { ...description, name: 'Customer churn' },
    };
    expect(after(create, rename, rename).metrics[0]?.name).toBe('Customer churn');
  });

  it('keeps no more metrics than said', () => {
    const many = Array.from({ length: metricLimits.metrics }, (_, at): MetricChange => ({
      ...create,
      id: `metric-${String(at)}`,
      description: { ...description, name: `Churn ${String(at)}` },
    }));
    expect(metricRules.apply(after(...many), create, editor)).toMatchObject({
      error: { code: 'METRICS_FULL' },
    });
  });
});

describe('mergePoints', () => {
  const anyPoints = fc.array(
    fc
      .tuple(fc.nat(1_000), fc.nat())
      .map(([days, value]): MetricPoint => [addDays('2024-01-01', days), value]),
  );

  it('is in the order of days, each once, what comes before what was', () => {
    fc.assert(
      fc.property(anyPoints, anyPoints, (before, coming) => {
        const merged = mergePoints(before, coming);
        const days = merged.map(([day]) => day);
        expect(days).toEqual([...new Set(days)].sort());
        expect(merged.length).toBeLessThanOrEqual(metricLimits.points);
        const latest = new Map(coming.map(([day, value]) => [day, value]));
        for (const [day, value] of merged) if (latest.has(day)) expect(latest.get(day)).toBe(value);
      }),
    );
  });
});

// Helpers

const after = (...changes: readonly MetricChange[]): MetricState =>
  changes.reduce((state: MetricState, change) => {
    const next = metricRules.apply(state, change, editor);
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  }, noMetrics);
