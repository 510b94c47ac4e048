import type { StepKind } from '../find/step-words';
import { stepWords, stepWordsWithoutBlank } from '../find/step-words';

/** One step; `and` and `but` are of the kind of the step before them. */
export type Step = {
  readonly kind: StepKind;
  readonly keyword: string;
  readonly text: string;
  /** The lines below it that are no steps: a table, or words that go on. */
  readonly more?: readonly string[];
};

/** A criterion written as an example. */
export type Scenario = {
  readonly title: string;
  /** The lines before the first step. */
  readonly intro: readonly string[];
  readonly steps: readonly Step[];
};

const alternatives = (words: readonly string[]): string =>
  words.map((word) => word.replace(/ /g, '\\s+')).join('|');

function kindPattern(kind: StepKind | 'and'): RegExp {
  const words = alternatives(stepWords.flatMap((language) => language[kind]));
  const withoutBlank = stepWordsWithoutBlank[kind].join('|');
  return new RegExp(
    `^[*_]{0,2}(?:(?<word>${words})(?=[\\s*_:,])[*_:,]{0,3}\\s+|(?<sign>${withoutBlank})[*_:：,，、]{0,3}\\s*)(?<text>.+)$`,
    'iu',
  );
}

const patterns = {
  given: kindPattern('given'),
  when: kindPattern('when'),
  then: kindPattern('then'),
  and: kindPattern('and'),
};

const titlePattern =
  /^[*_]{0,2}(?:scenario outline|scenario template|scenario|example|szenariogrundriss|szenario|beispiel|scénario|exemple|plan du scénario|escenario|ejemplo|cenário|cenario|exemplo|esempio|voorbeeld|scenariusz|przykład|сценарий|пример|シナリオ|场景|場景|剧本)(?:\s+\d+)?\s*[:：.–-]\s*(.*?)[*_]{0,2}$/iu;

/** The title that a line gives to the scenario that follows; empty when it names none. */
export const findScenarioTitle = (line: string): string | undefined =>
  titlePattern.exec(line.trim())?.[1];

const kinds = ['given', 'when', 'then'] as const;

const stepOf = (kind: StepKind, { groups }: RegExpExecArray): Step => ({
  kind,
  keyword: groups?.['word'] ?? groups?.['sign'] ?? kind,
  text: groups?.['text'] ?? '',
});

/** The step that a line is; a line that begins with *and* or *but* is of the kind `previous`. */
export function findStep(line: string, previous?: StepKind): Step | undefined {
  const text = line.trim();
  for (const kind of kinds) {
    const match = patterns[kind].exec(text);
    if (match !== null) return stepOf(kind, match);
  }
  const match = patterns.and.exec(text) ?? /^(?<word>\*)\s+(?<text>.+)$/.exec(text);
  return match === null || previous === undefined ? undefined : stepOf(previous, match);
}

const cutting = stepWords.filter((language) => language.cutsSentences);
const joining = alternatives(cutting.flatMap((language) => language.and));
const innerBreak = new RegExp(
  `[,;.]?\\s+(?=(?:(?:${joining})\\s+)?(?:${alternatives(cutting.flatMap(({ when, then }) => [...when, ...then]))})\\s)`,
  'giu',
);
const joiningFirst = new RegExp(`^(?:${joining})\\s+(?=\\S+\\s)`, 'iu');

/** A sentence such as “Given … when … then …” cut into its steps; other lines stay whole. */
function cutSentence(line: string): readonly string[] {
  const first = findStep(line);
  if (first?.kind !== 'given' && first?.kind !== 'when') return [line];
  return line
    .split(innerBreak)
    .map((part) => part.replace(joiningFirst, '').trim())
    .filter((part) => part !== '');
}

/** Does a sentence hold a whole example by itself, from *given* or *when* to *then*? */
export const isWholeExample = (line: string): boolean => {
  const parts = cutSentence(line);
  return parts.length > 1 && parts.some((part) => findStep(part)?.kind === 'then');
};

/** The scenario that a criterion's text is; undefined when it is a plain sentence. */
export function findScenario(text: string): Scenario | undefined {
  const lines = text.split('\n');
  const title = findScenarioTitle(lines[0] ?? '');
  const intro: string[] = [];
  const steps: Step[] = [];
  for (const line of (title === undefined ? lines : lines.slice(1)).flatMap(cutSentence)) {
    const last = steps.at(-1);
    const step = findStep(line, last?.kind);
    if (step !== undefined) steps.push(step);
    else if (last === undefined) intro.push(line);
    else steps[steps.length - 1] = { ...last, more: [...(last.more ?? []), line] };
  }
  if (steps.length < 2 || new Set(steps.map((step) => step.kind)).size < 2) return undefined;
  return { title: title ?? '', intro, steps };
}
