import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringChange, ScoringState } from '#domain/scoring/scoring-record';

const anInput = v.object({
  value: v.pipe(v.number(), v.finite()),
  by: v.string(),
  at: v.string(),
  why: v.exactOptional(v.string()),
  scale: v.exactOptional(v.string()),
});

const theInputs = v.object({
  userBusinessValue: v.exactOptional(anInput),
  timeCriticality: v.exactOptional(anInput),
  riskReduction: v.exactOptional(anInput),
  jobSize: v.exactOptional(anInput),
});

const aState = v.object({ inputs: theInputs });

const aColumn = v.picklist([...scoreColumns]);

const aChange = v.variant('type', [
  v.strictObject({
    type: v.literal('score'),
    column: aColumn,
    value: v.number(),
    why: v.exactOptional(v.string()),
  }),
  v.strictObject({ type: v.literal('clear'), column: aColumn }),
  v.strictObject({ type: v.literal('confirm') }),
  v.strictObject({ type: v.literal('reweigh') }),
]);

/** Reads a stored state of scoring. */
export function parseScoringState(json: unknown): Result<ScoringState, Problem> {
  const outcome = v.safeParse(aState, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('score'));
}

/** Reads one change of scoring that a page sent. */
export function parseScoringChange(json: unknown): Result<ScoringChange, Problem> {
  const outcome = v.safeParse(aChange, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of a score'));
}
