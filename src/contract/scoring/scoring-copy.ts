import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { GivenValues, ScoringMethod } from '#domain/scoring/scale/off-scale';
import { isOffScale, scoreBy } from '#domain/scoring/scale/off-scale';
import type { ScaleMarks } from '#domain/scoring/scale/scale-mark';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringState } from '#domain/scoring/scoring-record';
import { lastScoredAt, marksOf, valuesOf } from '#domain/scoring/scoring-record';
import { costOfDelay, wsjfNumber } from '#domain/scoring/rank/wsjf-score';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { Instant } from '#domain/time/instant';
import { epochMsOf } from '#domain/time/instant';

/**
 * The property `waymark.scoring`: the numbers of one work item, flat, for JQL and lists. What is not
 * scored has no `wsjf`, so that no query takes it for 0.
 */
export type ScoringCopy = ScoreValues & {
  readonly v: 1;
  readonly version: number;
  readonly costOfDelay?: number;
  readonly wsjf?: number;
  /** The day of the latest number, for JQL. */
  readonly scoredOn?: CalendarDay;
  /** The moment of the latest number; absent where a copy was written before this was told. */
  readonly scoredAt?: Instant;
  /** On which scale each number was given. */
  readonly scales?: ScaleMarks;
};

const aNumber = v.pipe(v.number(), v.finite());

const theMarks = v.object({
  userBusinessValue: v.exactOptional(v.string()),
  timeCriticality: v.exactOptional(v.string()),
  riskReduction: v.exactOptional(v.string()),
  jobSize: v.exactOptional(v.string()),
});

const aCopy = v.object({
  v: v.literal(1),
  version: v.fallback(v.number(), 0),
  userBusinessValue: v.exactOptional(aNumber),
  timeCriticality: v.exactOptional(aNumber),
  riskReduction: v.exactOptional(aNumber),
  jobSize: v.exactOptional(aNumber),
  costOfDelay: v.exactOptional(aNumber),
  wsjf: v.exactOptional(aNumber),
  scoredOn: v.exactOptional(v.string()),
  scoredAt: v.exactOptional(v.string()),
  scales: v.exactOptional(theMarks),
});

/** The copy of this state, by the project's method. The score is rounded to millionths, which no ranking stands on. */
export function writeScoringCopy(
  state: ScoringState,
  { version, method }: { readonly version: number; readonly method: ScoringMethod },
): ScoringCopy {
  const values = valuesOf(state);
  const marks = marksOf(state);
  const at = lastScoredAt(state);
  return {
    v: 1,
    version,
    ...values,
    ...resultsOf({ values, marks }, method),
    ...(at === undefined ? {} : { scoredOn: at.slice(0, 10), scoredAt: at }),
    ...(Object.keys(marks).length === 0 ? {} : { scales: marks }),
  };
}

/** What a copy says of these numbers by this method; nothing of what is not scored, or on another scale. */
export function resultsOf(
  given: GivenValues,
  method: ScoringMethod,
): Pick<ScoringCopy, 'costOfDelay' | 'wsjf'> {
  const score = scoreBy(method)(given);
  if (isOffScale(score)) return {};
  const delay = costOfDelay(given.values, method.weights);
  return {
    ...(delay === undefined ? {} : { costOfDelay: delay }),
    ...(score.kind === 'scored' ? { wsjf: Math.round(wsjfNumber(score) * 1e6) / 1e6 } : {}),
  };
}

/** The property, where it can be read. */
export function findScoringCopy(json: unknown): ScoringCopy | undefined {
  const copy = parseScoringCopy(json);
  return copy.ok ? copy.value : undefined;
}

/** Reads the property. */
export function parseScoringCopy(json: unknown): Result<ScoringCopy, Problem> {
  const outcome = v.safeParse(aCopy, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('copy of a score'));
}

/** The numbers of a copy; whatever cannot be read gives none. */
export function valuesOfCopy(json: unknown): ScoreValues {
  if (typeof json !== 'object' || json === null) return {};
  const found: Partial<Record<ScoreColumn, number>> = {};
  for (const column of scoreColumns) {
    const value = (json as Record<string, unknown>)[column];
    if (typeof value === 'number' && Number.isFinite(value)) found[column] = value;
  }
  return found;
}

/** The marks of a copy's numbers; whatever cannot be read gives none. */
export function marksOfCopy(json: unknown): ScaleMarks {
  const outcome = v.safeParse(v.object({ scales: theMarks }), json);
  return outcome.success ? outcome.output.scales : {};
}

/** The day of a copy's latest number, where it tells one. */
export function scoredOnOfCopy(json: unknown): CalendarDay | undefined {
  const day = (json as { scoredOn?: unknown } | null | undefined)?.scoredOn;
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d/.test(day) ? day.slice(0, 10) : undefined;
}

/** The moment of a copy's latest number; of a copy that tells its day only, the last moment of that day. */
export function scoredAtOfCopy(json: unknown): Instant | undefined {
  const at = (json as { scoredAt?: unknown } | null | undefined)?.scoredAt;
  if (typeof at === 'string' && Number.isFinite(epochMsOf(at))) return at;
  const day = scoredOnOfCopy(json);
  return day === undefined ? undefined : `${day}T23:59:59.999Z`;
}

/** The state that a copy tells of, for a record that is missing: the numbers, by nobody in particular. */
export const stateOfCopy = (copy: ScoringCopy): ScoringState => ({
  inputs: Object.fromEntries(
    scoreColumns.flatMap((column) => {
      const value = copy[column];
      const at = copy.scoredAt ?? `${copy.scoredOn ?? '1970-01-01'}T00:00:00.000Z`;
      const mark = copy.scales?.[column];
      const scale = mark === undefined ? {} : { scale: mark };
      return value === undefined ? [] : [[column, { value, by: '', at, ...scale }] as const];
    }),
  ),
});
