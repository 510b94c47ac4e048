import type { MetricPoint } from '#domain/product/metric';
import type { MetricChange, MetricState } from '#domain/product/metric-record';
import { noMetrics } from '#domain/product/metric-record';
import { addDays } from '#domain/time/calendar-day';
import { fittingMetricRules, previewLoad } from './metrics-record';

const editor = { accountId: 'acc-ana', at: '2026-11-23T09:00:00.000Z', abilities: ['administer'] };

describe('previewLoad', () => {
  it('tells the room that is left', () => {
    const room = previewLoad(noMetrics, load(0, 10));
    const less = previewLoad(noMetrics, load(0, 20));
    expect(room.ok && less.ok && room.value - less.value).toBeGreaterThan(100);
  });

  it('tells before anything is sent that it would not fit, and by how much', () => {
    let state: MetricState = noMetrics;
    let at = 0;
    for (let next = fits(state, at); next !== undefined; next = fits(state, at)) {
      state = next;
      at += 1;
    }
    expect(at).toBeGreaterThan(1);
    expect(previewLoad(state, load(at, 400))).toMatchObject({
      ok: false,
      error: {
        code: 'METRICS_FULL',
        message: expect.stringMatching(/needs [\d,]+ characters more/),
      },
    });
  });

  it('tells a name that is taken', () => {
    const taken = { ...load(0, 1), id: 'another-metric' };
    const state = fits(noMetrics, 0) ?? noMetrics;
    expect(previewLoad(state, taken)).toMatchObject({ error: { code: 'METRIC_NAME_TAKEN' } });
  });
});

// Helpers

function load(at: number, count: number): MetricChange {
  const points = Array.from({ length: count }, (_, day): MetricPoint => [
    addDays('2025-01-01', day),
    123_456.78,
  ]);
  return {
    ...{ type: 'create', id: `metric-number-${String(at)}`, kind: 'value', step: 'day', points },
    ...{ source: 'a.csv', description: { name: `Users ${String(at)}`, direction: 'up', unit: '' } },
  };
}

/** The state with one large metric more; undefined where it does not fit. */
function fits(state: MetricState, at: number): MetricState | undefined {
  const next = fittingMetricRules.apply(state, load(at, 400), editor);
  return next.ok ? next.value : undefined;
}
