import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { ScenarioChange, ScenarioState } from '#domain/scoring/cut/scenario-record';
import { scenarioLimits } from '#domain/scoring/cut/scenario-record';
import { largestScore } from '#domain/scoring/scale/scale';
import { isUsable } from '#domain/scoring/rank/weights';

const aNumber = v.pipe(v.number(), v.minValue(0), v.maxValue(largestScore));
const aWeight = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const aScenario = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(scenarioLimits.name)),
  weights: v.pipe(
    v.object({ userBusinessValue: aWeight, timeCriticality: aWeight, riskReduction: aWeight }),
    v.check((weights) => isUsable(weights)),
  ),
  changed: v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
      v.object({
        userBusinessValue: v.exactOptional(aNumber),
        timeCriticality: v.exactOptional(aNumber),
        riskReduction: v.exactOptional(aNumber),
        jobSize: v.exactOptional(aNumber),
      }),
    ),
    v.check((changed) => Object.keys(changed).length <= scenarioLimits.items),
  ),
});

const aState = v.object({ scenarios: v.array(aScenario) });

const aChange = v.variant('type', [
  v.strictObject({ type: v.literal('keep'), scenario: aScenario }),
  v.strictObject({ type: v.literal('forget'), id: v.string() }),
]);

/** Reads stored scenarios. */
export function parseScenarioState(json: unknown): Result<ScenarioState, Problem> {
  const outcome = v.safeParse(aState, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('list of scenarios'));
}

/** Reads one change of scenarios that a page sent. */
export function parseScenarioChange(json: unknown): Result<ScenarioChange, Problem> {
  const outcome = v.safeParse(aChange, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of a scenario'));
}
