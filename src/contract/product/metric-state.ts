import * as v from 'valibot';
import type { MetricPoint, ProductMetric } from '#domain/product/metric';
import { metricKinds } from '#domain/product/metric';
import type { MetricChange, MetricState } from '#domain/product/metric-record';
import { metricLimits } from '#domain/product/metric-record';
import { metricSteps } from '#domain/product/metric-span';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { isCalendarDay } from '#domain/time/calendar-day';
import { propertyCharactersAtMost } from '../record';

const anId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,40}$/));
const day = v.pipe(v.string(), v.check(isCalendarDay));
const input = v.pipe(v.number(), v.finite(), v.minValue(-1e15), v.maxValue(1e15));

/** The first day of a step and up to three numbers. */
export const aMetricPoint: v.GenericSchema<MetricPoint> = v.union([
  v.strictTuple([day, input]),
  v.strictTuple([day, input, input]),
  v.strictTuple([day, input, input, input]),
]);
const points = v.pipe(v.array(aMetricPoint), v.maxLength(metricLimits.points));
const loadedAt = v.pipe(v.string(), v.maxLength(40));
const source = v.pipe(v.string(), v.maxLength(metricLimits.source));

const described = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(metricLimits.name)),
  direction: v.picklist(['up', 'down', 'none']),
  unit: v.pipe(v.string(), v.maxLength(metricLimits.unit)),
};

/** What a metric says of itself wherever it is kept or published. */
export const metricParts = {
  ...{ id: anId, ...described, kind: v.picklist(metricKinds), step: v.picklist(metricSteps) },
  ...{ points, source, loadedAt },
};

const aMetric = v.object({ ...metricParts, loadedBy: v.pipe(v.string(), v.maxLength(255)) });
const metrics = v.pipe(v.array(aMetric), v.maxLength(metricLimits.metrics));
const aState = v.object({
  metrics,
  removed: v.exactOptional(aMetric),
  former: v.exactOptional(aMetric),
});

const aDescription = v.strictObject(described);
const someParts = { id: anId, points: v.pipe(points, v.minLength(1)), source };

const aChange = v.variant('type', [
  v.strictObject({
    type: v.literal('create'),
    ...someParts,
    description: aDescription,
    kind: v.picklist(metricKinds),
    step: v.picklist(metricSteps),
  }),
  v.strictObject({ type: v.literal('add'), ...someParts }),
  v.strictObject({
    type: v.literal('describe'),
    id: anId,
    description: aDescription,
    was: aDescription,
  }),
  v.strictObject({ type: v.literal('takeBack'), id: anId, loadedAt }),
  v.strictObject({ type: v.picklist(['remove', 'restore']), id: anId }),
]);

/** Reads the stored product metrics of a project; what it cannot read is refused, and so kept as it is. */
export function parseMetricState(json: unknown): Result<MetricState, Problem> {
  const outcome = v.safeParse(aState, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('list of product metrics'));
}

/** Reads one change of product metrics that a page sent. */
export function parseMetricChange(json: unknown): Result<MetricChange, Problem> {
  const outcome = v.safeParse(aChange, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of a product metric'));
}

const copyForm = 1;
const aCopy = v.object({ v: v.literal(copyForm), metrics: v.array(v.unknown()) });

/** The product metrics as others read them, in a property of the project. */
export const writeMetricsCopy = ({ metrics: kept }: MetricState, version: number): unknown => ({
  v: copyForm,
  version,
  metrics: kept,
});

/** What a copy shows, and how much of it this Waymark cannot read; undefined of one that is newer, or none. */
export function readMetricsCopy(
  json: unknown,
): { readonly metrics: readonly ProductMetric[]; readonly unread: number } | undefined {
  const copy = v.safeParse(aCopy, json);
  if (!copy.success) return undefined;
  const read = copy.output.metrics.flatMap((each) => {
    const metric = v.safeParse(aMetric, each);
    return metric.success ? [metric.output] : [];
  });
  const shown = read.slice(0, metricLimits.metrics);
  return { metrics: shown, unread: copy.output.metrics.length - shown.length };
}

/** Characters that the product metrics of a project may still grow by: their copy is one property. */
export const metricsRoom = (state: MetricState): number =>
  propertyCharactersAtMost - JSON.stringify(writeMetricsCopy(state, 9_999_999)).length;
