import { plainText } from '../text/inline-text';
import type { Scenario } from '../text/scenario';
import { findScenario, findStep } from '../text/scenario';
import type { AdviceLanguage } from './vague-words';
import { findVagueWord, languageOf } from './vague-words';

/** One piece of advice on how a criterion is written. It blocks nothing. */
export type Advice = {
  readonly code: 'NO_THEN' | 'SEVERAL_WHENS' | 'MANY_STEPS' | 'NO_OUTCOME' | 'VAGUE_WORD' | 'LONG';
  /** What is so, and why it matters. */
  readonly message: string;
  /** The word or number it is about. */
  readonly about?: string;
  /** Does it say that this would be better as several criteria, or as a work item? */
  readonly isMuch?: true;
};

const stepsAtMost = 5;
const longFrom = 300;

const emptyOutcome =
  /^(?:it|the\s+\w+|everything|that|this|es|alles|tout)?\s*(?:should\s+|must\s+|will\s+)?(?:works?|is\s+(?:ok|fine|done|correct)|behaves?\s+(?:correctly|properly|as\s+expected)|funktioniert|geht|fonctionne|marche)\b[\s\w]{0,20}\.?$/iu;

function adviseOnScenario({ steps }: Scenario): Advice | undefined {
  const whens = steps.filter(
    (step, index) => step.kind === 'when' && steps[index - 1]?.kind !== 'when',
  );
  const whenCount = steps.filter((step) => step.kind === 'when').length;
  const thens = steps.filter((step) => step.kind === 'then');
  if (thens.length === 0)
    return { code: 'NO_THEN', message: 'There is no Then: what can one see afterwards?' };
  if (whens.length > 1 || whenCount > 2)
    return {
      code: 'SEVERAL_WHENS',
      message: 'Several Whens: two behaviours are easier to accept as two criteria.',
      about: String(whenCount),
      isMuch: true,
    };
  if (thens.every((step) => emptyOutcome.test(step.text)))
    return { code: 'NO_OUTCOME', message: 'The Then names nothing that one could see or measure.' };
  if (steps.length > stepsAtMost)
    return {
      code: 'MANY_STEPS',
      message: `${String(steps.length)} steps: examples of up to ${String(stepsAtMost)} are read to the end.`,
      about: String(steps.length),
    };
  return undefined;
}

/**
 * The most useful piece of advice on a criterion; undefined when there is none. `surroundings` helps
 * to tell the language of a short text: word lists are used only in their own.
 */
export const adviseOn = (text: string, surroundings = ''): Advice | undefined =>
  adviseAmong(text, () => languageOf(surroundings));

/** The same, where the language around is known already. */
export function adviseAmong(
  text: string,
  around: () => AdviceLanguage | undefined,
): Advice | undefined {
  const words = plainText(text);
  const scenario = findScenario(words);
  if (scenario !== undefined) {
    const advice = adviseOnScenario(scenario);
    if (advice !== undefined) return advice;
  } else if (findStep(words)?.kind === 'given')
    return { code: 'NO_THEN', message: 'There is no Then: what can one see afterwards?' };
  else if (emptyOutcome.test(words))
    return { code: 'NO_OUTCOME', message: 'This names nothing that one could see or measure.' };
  const language = languageOf(words) ?? around();
  const vague = language === undefined ? undefined : findVagueWord(words, language);
  if (vague !== undefined)
    return {
      code: 'VAGUE_WORD',
      message: `“${vague}” means something else to everyone: how would one check it?`,
      about: vague,
    };
  if (words.length > longFrom && scenario === undefined)
    return {
      code: 'LONG',
      message: 'This is long: would two criteria, or a work item, be clearer?',
      isMuch: true,
    };
  return undefined;
}
