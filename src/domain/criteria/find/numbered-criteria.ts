import type { DescriptionLine } from './description-lines';
import { nextWritten } from './description-lines';
import { findStep } from '../text/scenario';
import { isLabelLine, isOtherLabel } from './section-title';

const number = String.raw`[*_]{0,2}(?:a\.?c\.?|ak|ca|acceptance\s+criteri(?:on|a)|(?:akzeptanz|abnahme)?kriterium|criterion|crit[èe]re|crit[ée]rio|kryterium|критерий)\s*[-#№]?\s*\d{1,2}(?:\.\d{1,2})*[*_]{0,2}`;
const numbered = new RegExp(String.raw`^${number}\s*(?:[:：.)]|[–—-]\s)[*_]{0,2}\s*\S`, 'iu');
const joined = /^(?:AC|AK)[-#]?\d{1,2}(?:\.\d{1,2})*\s+\p{L}/u;
const headed = new RegExp(String.raw`^${number}\s*(?:[:：.)–—-]\s*)?(.*)$`, 'iu');

/** Does a text begin as numbered criteria do, such as “AC1: …” and “AC 2 – …”? */
export const isNumbered = (text: string): boolean => numbered.test(text) || joined.test(text);

/** What the title of a numbered criterion says besides its number: “Sign in” of “AC 1: Sign in”. */
const findNumberedTitle = (line: DescriptionLine | undefined): string | undefined =>
  line?.is === 'heading' || (line?.is === 'line' && line.isBold)
    ? headed.exec(line.text)?.[1]
    : undefined;

/** Does a line go on with the numbered one above it: a step of its example, or an item of its list? */
const goesOn = (line: DescriptionLine | undefined): boolean =>
  line?.is === 'break' ||
  line?.is === 'edge' ||
  line?.is === 'item' ||
  (line?.is === 'line' && findStep(line.text, 'given') !== undefined);

/** Does a line stand below the title of a numbered criterion, and begin no other part? */
function isBelow(line: DescriptionLine | undefined): boolean {
  if (line === undefined || line.is === 'heading') return false;
  if (line.is !== 'line') return true;
  const isLabel = isLabelLine(line.text, line.isBold) && findStep(line.text) === undefined;
  return !isLabel || (!line.isBold && !isOtherLabel(line.text));
}

/**
 * Criteria that stand under no title and are numbered themselves, as “AC1: …” and “AC 2 – …” are, in
 * lines or as titles over what they say; one alone is none. Answers the line after the last; undefined
 * where none begin.
 */
export function endOfNumbered(lines: readonly DescriptionLine[], at: number): number | undefined {
  const belongs = findNumberedTitle(lines[at]) === undefined ? goesOn : isBelow;
  const begins = (line: DescriptionLine | undefined): boolean =>
    belongs === isBelow
      ? findNumberedTitle(line) !== undefined
      : (line?.is === 'line' || line?.is === 'item') && isNumbered(line.text);
  if (!begins(lines[at])) return undefined;
  let end = at + 1;
  let count = 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    if (begins(lines[next])) count += 1;
    else if (!belongs(lines[next])) break;
    if (lines[next]?.is !== 'break') end = next + 1;
  }
  return count < 2 ? undefined : end;
}

const itemMarks = { is: 'item', depth: 0, isTicked: false } as const;

/** A line of words that is neither a step of an example nor the title of a list. */
const isSentence = (
  line: DescriptionLine,
): line is Extract<DescriptionLine, { readonly is: 'line' }> =>
  line.is === 'line' && findStep(line.text, 'given') === undefined && !/[:：]$/u.test(line.text);

/**
 * Titles of numbered criteria as headings over what stands below them, as items where nothing does,
 * and gone where they are a number only. Sentences are items, that a list below another title leaves them in.
 */
export const withoutNumbers = (lines: readonly DescriptionLine[]): readonly DescriptionLine[] =>
  lines.flatMap((line, at): readonly DescriptionLine[] => {
    const title = findNumberedTitle(line);
    if (title === undefined) return [isSentence(line) ? { ...line, ...itemMarks } : line];
    if (title === '') return [{ is: 'break' }];
    const next = nextWritten(lines, at + 1);
    const isAlone =
      next === undefined || next.is === 'heading' || findNumberedTitle(next) !== undefined;
    return isAlone ? [{ text: title, ...itemMarks }] : [{ is: 'heading', text: title, level: 6 }];
  });
