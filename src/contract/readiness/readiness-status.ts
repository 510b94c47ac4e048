import * as v from 'valibot';
import type { ReadinessStatus } from '#domain/readiness/status/readiness-status';

const aCount = v.pipe(v.number(), v.integer(), v.minValue(0));

const aStatus = v.object({
  ready: v.picklist(['yes', 'no']),
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  left: aCount,
  must: v.fallback(aCount, 0),
  waived: v.fallback(aCount, 0),
  questions: v.fallback(aCount, 0),
  words: v.fallback(v.array(v.string()), []),
  missing: v.exactOptional(v.string()),
  missingMust: v.exactOptional(v.string()),
  recheckOn: v.exactOptional(v.string()),
  checkedAt: v.string(),
});

/** The verdict in the property `waymark.readiness.status`; `undefined` when there is none that can be read. */
export function findReadinessStatus(json: unknown): ReadinessStatus | undefined {
  const outcome = v.safeParse(aStatus, json);
  return outcome.success ? outcome.output : undefined;
}
