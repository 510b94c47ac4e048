import type { InputFields } from '../input-field';
import { stepsOf } from '../input-field';
import type { ProjectScale, ScaleMarks } from './scale-mark';
import { isForeign } from './scale-mark';
import type { ScoreColumn, ScoreValues } from '../score-column';
import { scoreColumns } from '../score-column';
import type { Weights } from '../rank/weights';
import type { Score, Unscored } from '../rank/wsjf-score';
import { wsjfScore } from '../rank/wsjf-score';

/** How a project scores: its scale, its weights, and the inputs that it keeps in fields of the site. */
export type ScoringMethod = ProjectScale & {
  readonly weights: Weights;
  readonly fields: InputFields;
};

/** The numbers of a work item, and on which scale each was given, as far as that is known. */
export type GivenValues = { readonly values: ScoreValues; readonly marks?: ScaleMarks };

/** Works scores out by one project's method. */
export type ScoreOf = (given: GivenValues) => Score | Unscored;

/**
 * Scores by a project's method. What was scored on another scale, as in the project that it came from,
 * has no score here: its numbers mean something else. It is told by its marks, and by a number that is no
 * step of this scale. A number field of the site takes any number, so its column tells nothing.
 */
export function scoreBy(method: ScoringMethod): ScoreOf {
  const { weights, fields, scale } = method;
  const checked = scoreColumns.flatMap((column) => {
    const field = fields[column];
    const isAny = field !== undefined && field.options === undefined;
    const steps = new Set(stepsOf(field, scale));
    return isAny ? [] : [{ column, steps, isOwn: field === undefined }];
  });
  return ({ values, marks = {} }) => {
    const score = wsjfScore(values, weights);
    if (score.kind === 'unscored') return score;
    const off = checked.flatMap(({ column, steps, isOwn }): readonly ScoreColumn[] => {
      const value = values[column];
      const isStep = value !== undefined && steps.has(value);
      return isStep && !(isOwn && isForeign(marks[column], method)) ? [] : [column];
    });
    if (off.length === 0) return score;
    return { kind: 'unscored', reasons: off.map((column) => ({ code: 'OFF_SCALE', column })) };
  };
}

/** Was it scored, on another scale? */
export const isOffScale = (score: Score | Unscored): boolean =>
  score.kind === 'unscored' && score.reasons.some(({ code }) => code === 'OFF_SCALE');
