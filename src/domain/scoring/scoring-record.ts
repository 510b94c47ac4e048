import type { AccountId } from '../issue/issue';
import type { Problem } from '../problem';
import type { RecordRules } from '../record/record';
import type { Result } from '../result';
import { ok, refused } from '../result';
import type { Instant } from '../time/instant';
import { largestScore } from './scale/scale';
import type { ScaleMark, ScaleMarks } from './scale/scale-mark';
import type { ScoreColumn, ScoreValues } from './score-column';
import { scoreColumns } from './score-column';

/** One number that was given: by whom, when and, if they said so, why. */
export type ScoreInput = {
  readonly value: number;
  readonly by: AccountId;
  readonly at: Instant;
  readonly why?: string;
  /** On which scale; absent where it was given before that was kept. */
  readonly scale?: ScaleMark;
};

/** What is kept of one work item's scoring: the inputs. The score is worked out, never stored. */
export type ScoringState = {
  readonly inputs: Readonly<Partial<Record<ScoreColumn, ScoreInput>>>;
};

/** One intended change of a work item's scoring. */
export type ScoringChange =
  | {
      readonly type: 'score';
      readonly column: ScoreColumn;
      readonly value: number;
      readonly why?: string;
    }
  | { readonly type: 'clear'; readonly column: ScoreColumn }
  /** The numbers were looked at again and still hold. */
  | { readonly type: 'confirm' }
  /** The project weighs its parts anew: the numbers stay, the copy is written again. */
  | { readonly type: 'reweigh' };

/** The longest reason kept with a number. */
export const longestWhy = 1000;

/** The number cannot be a score. */
const scoreOutOfRange = (value: number): Problem => ({
  code: 'SCORE_OUT_OF_RANGE',
  message: `A score lies between 0 and ${String(largestScore)}; this is ${String(value)}.`,
  remedy: 'Choose a number of the scale.',
  facts: { value },
});

/** The reason is longer than is kept. */
const whyTooLong = (length: number): Problem => ({
  code: 'WHY_TOO_LONG',
  message: `A reason holds ${String(longestWhy)} characters; this has ${String(length)}.`,
  remedy: 'Shorten it, or write it in a comment on the work item.',
  facts: { length },
});

/**
 * How a work item's scoring changes. Pure; the browser shows with it what the server will decide. The
 * server, which knows the project, marks each number with the scale that it is given on.
 */
export const scoringRulesOn = (scale?: ScaleMark): RecordRules<ScoringState, ScoringChange> => ({
  kind: 'scoring',
  empty: { inputs: {} },
  apply(state, change, actor): Result<ScoringState, Problem> {
    const stamp = {
      by: actor.accountId,
      at: actor.at,
      ...(scale === undefined ? {} : { scale }),
    };
    switch (change.type) {
      case 'score': {
        const { column, value, why } = change;
        if (!Number.isFinite(value) || value < 0 || value > largestScore)
          return refused(scoreOutOfRange(value));
        if ((why?.length ?? 0) > longestWhy) return refused(whyTooLong(why?.length ?? 0));
        const input = { value, ...stamp, ...(why === undefined || why === '' ? {} : { why }) };
        return ok({ inputs: { ...state.inputs, [column]: input } });
      }
      case 'clear': {
        const kept = Object.entries(state.inputs).filter(([column]) => column !== change.column);
        return ok({ inputs: Object.fromEntries(kept) });
      }
      case 'reweigh':
        return ok({ ...state });
      case 'confirm': {
        const confirmed = scoreColumns.flatMap((column) => {
          const input = state.inputs[column];
          return input === undefined ? [] : [[column, { ...input, ...stamp }] as const];
        });
        return ok({ inputs: Object.fromEntries(confirmed) });
      }
    }
  },
});

/** The same where the project is not known: numbers are given without a mark. */
export const scoringRules = scoringRulesOn();

/** The numbers alone. */
export function valuesOf(state: ScoringState): ScoreValues {
  const values: Partial<Record<ScoreColumn, number>> = {};
  for (const column of scoreColumns) {
    const input = state.inputs[column];
    if (input !== undefined) values[column] = input.value;
  }
  return values;
}

/** The marks of the numbers that have one. */
export const marksOf = (state: ScoringState): ScaleMarks =>
  Object.fromEntries(
    scoreColumns.flatMap((column) => {
      const mark = state.inputs[column]?.scale;
      return mark === undefined ? [] : [[column, mark]];
    }),
  );

/** When the latest number was given; undefined while there is none. */
export const lastScoredAt = (state: ScoringState): Instant | undefined =>
  scoreColumns
    .flatMap((column) => state.inputs[column]?.at ?? [])
    .sort()
    .at(-1);

/**
 * Changes that were made at once, without those that a later one of the same input replaced: the 1 of a 13
 * that was typed is nothing to remember.
 */
export const lastOfEach = (changes: readonly ScoringChange[]): readonly ScoringChange[] =>
  changes.filter(
    (change, place) =>
      !('column' in change) ||
      !changes
        .slice(place + 1)
        .some((later) => 'column' in later && later.column === change.column),
  );
