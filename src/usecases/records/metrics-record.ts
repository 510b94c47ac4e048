import {
  metricsRoom,
  parseMetricChange,
  parseMetricState,
  readMetricsCopy,
  writeMetricsCopy,
} from '#contract/product/metric-state';
import { newerData, propertyKeys } from '#contract/record';
import type { Problem } from '#domain/problem';
import { notAllowed } from '#domain/problem';
import type { MetricChange, MetricState } from '#domain/product/metric-record';
import { metricRules } from '#domain/product/metric-record';
import type { RecordRules } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { RecordKind } from './record-kind';
import { isEditor } from './settings-record';

/** The property could not hold the product metrics any more. */
const metricsFull = (missing: number): Problem => ({
  code: 'METRICS_FULL',
  message: `The product metrics of this project are full: this needs ${missing.toLocaleString('en')} characters more than Jira keeps.`,
  remedy: 'Keep it by week or month, or delete a product metric that nobody looks at.',
  facts: { missing },
});

/** The rules of product metrics, within the room that one project property has. */
export const fittingMetricRules: RecordRules<MetricState, MetricChange> = {
  ...metricRules,
  apply: (state, change, actor) => {
    const next = metricRules.apply(state, change, actor);
    if (!next.ok) return next;
    const room = metricsRoom(next.value);
    return room >= 0 || room >= metricsRoom(state) ? next : refused(metricsFull(-room));
  },
};

/** The product metrics of a project: brought by its administrators and the editors they named. */
export const metricsRecord: RecordKind<MetricState, MetricChange> = {
  rules: fittingMetricRules,
  parseState: parseMetricState,
  parseChange: parseMetricChange,
  authorize: async (facts) =>
    (await isEditor(facts))
      ? ok(['administer'])
      : refused(notAllowed('Administer projects', facts.projectKey)),
  copies: (state, version) => [
    { propertyKey: propertyKeys.metrics, value: writeMetricsCopy(state, version) },
  ],
  fromCopy: (value) => {
    const copy = readMetricsCopy(value);
    // What cannot be read would be lost with the first change.
    return copy?.unread === 0 ? ok({ metrics: copy.metrics }) : refused(newerData());
  },
};

/** The characters left in a project after a change by somebody who may, or why it would be refused. */
export function previewLoad(state: MetricState, change: MetricChange): Result<number, Problem> {
  const actor = { accountId: 'x'.repeat(longestId), at: noMoment, abilities: ['administer'] };
  const next = fittingMetricRules.apply(state, change, actor);
  return next.ok ? ok(metricsRoom(next.value)) : next;
}

// As long as what the server writes.
const longestId = 64;
const noMoment = '2026-01-01T00:00:00.000Z';
