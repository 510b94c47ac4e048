import { findScenario } from '../text/scenario';

/** A sentence ends here, and another begins: not after “e.g.”, a number or a single letter. */
const sentenceEnd = /(?<=[\p{L}\p{N})”"’']{2}[.!?;])\s+(?=[\p{Lu}\p{Lo}\d“"(])/u;
const sentenceEndWithoutBlank = /(?<=[。！？；])(?=\S)/u;

const shortest = 12;

/** A scenario in one for each *when* and what follows it; what is given is given for all. */
function splitScenario(text: string): readonly string[] {
  const scenario = findScenario(text);
  if (scenario === undefined) return [];
  const { title, intro, steps } = scenario;
  const written = steps.map(({ keyword, text: words, more }) =>
    [`${keyword} ${words}`, ...(more ?? [])].join('\n'),
  );
  const begins = steps.flatMap(({ kind }, at) =>
    kind === 'when' && steps[at - 1]?.kind !== 'when' ? [at] : [],
  );
  const [first = 0, ...later] = begins;
  if (later.length === 0) return [];
  const given = [...intro, ...written.slice(0, first)];
  return begins.map((from, index) => {
    const name = title === '' ? [] : [`Scenario: ${title} (${String(index + 1)})`];
    return [...name, ...given, ...written.slice(from, begins[index + 1])].join('\n');
  });
}

/** The criteria that a text is better written as, in order; one or none where it is not to be split. */
export function splitText(text: string): readonly string[] {
  const scenarios = splitScenario(text);
  if (scenarios.length > 1 || findScenario(text) !== undefined) return scenarios;
  const sentences = text
    .split('\n')
    .flatMap((line) => line.split(sentenceEnd))
    .flatMap((line) => line.split(sentenceEndWithoutBlank))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return sentences.every(({ length }) => length >= shortest) ? sentences : [];
}
