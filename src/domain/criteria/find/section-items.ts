import type { DescriptionLine } from './description-lines';
import { nextWritten } from './description-lines';
import { readMark } from '../text/list-marks';
import { isNumbered } from './numbered-criteria';
import { onlyPointsDown } from '../text/mail-words';
import type { DraftLine } from '../text/parse-paste';
import { parsePaste } from '../text/parse-paste';
import { findScenarioTitle, findStep } from '../text/scenario';
import { findLabelled, isCriteriaTitle, isLabelLine, isOtherLabel } from './section-title';
import { rowsAsLines } from './table-criteria';

/** Marks of lists that lost their line ends: “* one * two ** under”, “# one # two”, “- One - Two”. */
const inlineMarks = [
  { isThere: /^[*•]\s|\s[*•]{1,2}\s+\S/, cut: /(?:^|\s)(?=(?:\*{1,3}|•)\s+\S)/ },
  { isThere: /^#{1,2}\s.*\s#{1,2}\s\S|^#\s/, cut: /(?:^|\s)(?=#{1,3}\s+\S)/ },
  { isThere: /\s-\s\p{Lu}.*\s-\s\p{Lu}/u, cut: /(?:^|\s)(?=-\s+\p{Lu})/u },
] as const;

/** The items of a text whose list lost its line ends; the text where it holds none. */
export function splitInline(text: string): readonly string[] {
  const marks = inlineMarks.find(({ isThere }) => isThere.test(text));
  if (marks === undefined) return [text];
  return text
    .split(marks.cut)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const placeholder =
  /^(?:[.…\-–—_?\s]*|tbd|tba|todo|n\/?a|none|to be (?:defined|done|added|completed)|xxx|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\})\.?$/iu;

/** Is a text what a form says before anybody has filled it in? */
const isUnfilled = (text: string): boolean =>
  text.split('\n').every((line) => {
    const words = findStep(line, 'given')?.text ?? line;
    return placeholder.test(words.replace(/[:：]$/u, ''));
  });

/**
 * Lines that begin with the mark of a list which their paragraph has lost are items of one, and boxes
 * that the text of an item begins with are its own.
 */
export function asItem(line: DescriptionLine): DescriptionLine {
  if (line.is === 'item') {
    const [written, box] = /^\[( |x|X)\]\s+/.exec(line.text) ?? [];
    if (written === undefined) return line;
    return { ...line, text: line.text.slice(written.length), isTicked: box !== ' ' };
  }
  if (line.is !== 'line' || line.isBold || isNumbered(line.text)) return line;
  const { text, isBullet, isPicture, isTicked, level } = readMark(line.text, {
    isNumberSign: false,
  });
  const isTitle = isCriteriaTitle(text) || findLabelled(text) !== undefined || isOtherLabel(text);
  if (!isBullet || isPicture === true || isTitle || splitInline(line.text).length > 1) return line;
  return { is: 'item', text, depth: level - 1, isTicked: isTicked === true };
}

type Item = Extract<DescriptionLine, { is: 'item' }>;

/** An item as it is pasted; the steps of an example that stand in it keep their lines. */
function writtenItem({ text, depth, isTicked }: Item): readonly string[] {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  const isExample = findStep(first) !== undefined || findScenarioTitle(first) !== undefined;
  const [own = '', ...more] = isExample ? lines : splitInline(lines.join(' '));
  const indent = '  '.repeat(depth);
  return [
    `${indent}- ${isTicked ? '[x]' : '[ ]'} ${own}`,
    ...more.map((part) => `${indent}${part}`),
  ];
}

/** A heading is the title of the example below it, or of a group of criteria. */
function writtenHeading(text: string, below: DescriptionLine | undefined): string {
  const isExample =
    below !== undefined &&
    'text' in below &&
    findStep(below.text.split('\n')[0] ?? '') !== undefined;
  return isExample && findScenarioTitle(text) !== undefined ? text : `### ${text}`;
}

const isItems = (line: DescriptionLine): boolean =>
  line.is === 'item' || (line.is === 'line' && splitInline(line.text).length > 1);

/** The lines of a section as a list that one could have pasted. */
function asList(lines: readonly DescriptionLine[]): string {
  const hasItems = lines.some(isItems);
  const written = lines.flatMap((line, at): readonly string[] => {
    if (line.is === 'row') return [];
    if (line.is === 'break' || line.is === 'edge') return [''];
    const below = nextWritten(lines, at + 1);
    if (line.is === 'heading') return [writtenHeading(line.text, below)];
    if (line.is === 'item') return writtenItem(line);
    const parts = splitInline(line.text);
    if (parts.length > 1 || /^[*•#]\s/.test(line.text)) return parts.map(bulleted);
    if (!hasItems) return [`- ${line.text}`];
    const isKept = findStep(line.text) !== undefined || findScenarioTitle(line.text) !== undefined;
    return isKept ? [line.text] : isLabelLine(line.text, line.isBold) ? [`### ${line.text}`] : [];
  });
  return [...written, ...rowsAsLines(lines)].join('\n');
}

const bulleted = (part: string): string =>
  /^(?:[*•]|- )/.test(part) ? part : `- ${part.replace(/^#{1,3}\s+/, '')}`;

/** Headings under which nothing stands are no part of a list. */
const withoutEmptyHeadings = (items: readonly DraftLine[]): readonly DraftLine[] =>
  items.filter((item, at) => item.kind !== 'heading' || items[at + 1]?.kind === 'criterion');

/** The lines without what only leads over to the one list there is. */
function withoutLeadIn(lines: readonly DescriptionLine[]): readonly DescriptionLine[] {
  const first = nextWritten(lines, 0);
  if (first?.is !== 'line' || !onlyPointsDown(first.text)) return lines;
  const rest = lines.slice(lines.indexOf(first) + 1);
  const isTitled = rest.some(
    (line) => line.is === 'heading' || (line.is === 'line' && isLabelLine(line.text, line.isBold)),
  );
  return isTitled || !rest.some(isItems) ? lines : rest;
}

/** The criteria that the lines of a section are, in order. */
export const itemsIn = (lines: readonly DescriptionLine[]): readonly DraftLine[] =>
  withoutEmptyHeadings(
    parsePaste(asList(withoutLeadIn(lines))).filter((item) => !isUnfilled(item.text)),
  );
