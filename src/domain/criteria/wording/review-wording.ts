import type { AcceptanceCriterion } from '../acceptance-criterion';
import { adviseAmong } from './advice';
import { isNonFunctional } from './non-functional';
import { languageOf } from './vague-words';

/** What the wording of a list gives away. */
export type WordingReview = {
  /** Criteria with a piece of advice, optional ones included. */
  readonly advice: number;
  /** Criteria about speed, safety, access or the like. */
  readonly nonFunctional: number;
};

/** Reads the wording of all criteria; headings and waived ones say nothing. */
export function reviewWording(items: readonly AcceptanceCriterion[]): WordingReview {
  const texts = items.flatMap(({ kind, state, text }) =>
    kind === 'criterion' && state !== 'waived' ? [text] : [],
  );
  const around = languageOf(texts.join('\n'));
  return {
    advice: texts.filter((text) => adviseAmong(text, () => around) !== undefined).length,
    nonFunctional: texts.filter((text) => isNonFunctional(text.toLowerCase())).length,
  };
}
