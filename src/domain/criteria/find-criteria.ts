import type { AdfDocument } from '../issue/adf';
import type { DescriptionLine } from './description-lines';
import { descriptionLines } from './description-lines';
import { endOfNumbered } from './numbered-criteria';
import type { DraftLine } from './parse-paste';
import { parsePaste } from './parse-paste';
import { findScenarioTitle, findStep, isWholeExample } from './scenario';
import {
  beginsOtherPart,
  findLabelled,
  isBareOtherLabel,
  isCriteriaTitle,
  isLabelLine,
  isOtherLabel,
} from './section-title';
import { rowsAsLines, findTitledColumn } from './table-criteria';

/** One place of a description where criteria are written. */
export type FoundSection = {
  /** As it is written there; empty for scenarios that stand under no title of their own. */
  readonly title: string;
  readonly items: readonly DraftLine[];
};

type Opened = {
  readonly title: string;
  /** 1 to 6 for a heading, 7 for a bold label, 8 for a plain one, 9 for the item of a list. */
  readonly level: number;
  readonly lines: readonly DescriptionLine[];
  readonly next: number;
};

const isTextual = (
  line: DescriptionLine | undefined,
): line is Extract<DescriptionLine, { text: string }> => line !== undefined && 'text' in line;

function levelOf(line: DescriptionLine): number {
  if (line.is === 'heading') return line.level;
  if (line.is === 'item') return 9;
  return line.is === 'line' && line.isBold ? 7 : 8;
}

/** The lines of the list under the item at `at`. */
function linesUnder(lines: readonly DescriptionLine[], at: number, depth: number): number {
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line?.is !== 'item' || line.depth <= depth) break;
  }
  return end;
}

function endOf(lines: readonly DescriptionLine[], from: number, level: number): number {
  let hasItems = false;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.is === 'break') continue;
    if (line.is === 'heading') {
      if (line.level <= level || isOtherLabel(line.text)) return at;
      if (level >= 7) return at;
      continue;
    }
    if (line.is === 'line') {
      if (isCriteriaTitle(line.text) || findLabelled(line.text) !== undefined) return at;
      const isLabel = isLabelLine(line.text, line.isBold) && findStep(line.text) === undefined;
      if ((isLabel && isOtherLabel(line.text)) || isBareOtherLabel(line.text)) return at;
      if (isLabel && level === 7 && line.isBold && findScenarioTitle(line.text) === undefined)
        return at;
      if (hasItems && level >= 7 && !isLabel && isProse(lines, at)) return at;
    }
    if (line.is === 'item' || line.is === 'row') hasItems = true;
  }
  return lines.length;
}

/** Text after a list that no further item follows at once: the section is over. */
const isProse = (lines: readonly DescriptionLine[], at: number): boolean => {
  const line = lines[at];
  const next = lines.slice(at + 1).find((each) => each.is !== 'break');
  return (
    isTextual(line) &&
    findStep(line.text) === undefined &&
    findScenarioTitle(line.text) === undefined &&
    splitInline(line.text).length < 2 &&
    next?.is !== 'item'
  );
};

function openAt(lines: readonly DescriptionLine[], at: number): Opened | undefined {
  const line = lines[at];
  if (!isTextual(line)) return undefined;
  const level = levelOf(line);
  if (isCriteriaTitle(line.text)) {
    const end =
      line.is === 'item' ? linesUnder(lines, at, line.depth) : endOf(lines, at + 1, level);
    if (line.is === 'item' && end === at + 1) return undefined;
    return { title: line.text, level, lines: lines.slice(at + 1, end), next: end };
  }
  const rest = line.is === 'item' ? undefined : findLabelled(line.text);
  const last = rest === undefined ? endOfNumbered(lines, at) : undefined;
  if (last !== undefined) return { title: '', level: 9, lines: lines.slice(at, last), next: last };
  if (rest === undefined) return undefined;
  const end = endOf(lines, at + 1, line.is === 'heading' ? line.level : 8);
  const first: DescriptionLine = { is: 'line', text: rest, isBold: false };
  const title = line.text.slice(0, line.text.length - rest.length).trim();
  return { title, level, lines: [first, ...lines.slice(at + 1, end)], next: end };
}

/** Marks of lists that lost their line ends: “* one * two ** under”, “# one # two”, “- One - Two”. */
const inlineMarks = [
  { isThere: /^[*•]\s|\s[*•]{1,2}\s+\S/, cut: /(?:^|\s)(?=(?:\*{1,3}|•)\s+\S)/ },
  { isThere: /^#{1,2}\s.*\s#{1,2}\s\S|^#\s/, cut: /(?:^|\s)(?=#{1,3}\s+\S)/ },
  { isThere: /\s-\s\p{Lu}.*\s-\s\p{Lu}/u, cut: /(?:^|\s)(?=-\s+\p{Lu})/u },
] as const;

function splitInline(text: string): readonly string[] {
  const marks = inlineMarks.find(({ isThere }) => isThere.test(text));
  if (marks === undefined) return [text];
  return text
    .split(marks.cut)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const placeholder =
  /^(?:[.…\-–—_?\s]*|tbd|tba|todo|n\/?a|none|to be (?:defined|done|added|completed)|xxx)\.?$/iu;

/**
 * An item without what stands below it and is no part of it: wiki text puts the title of the next
 * list, or a note after the last item, on the very next line.
 */
function withoutTail(
  line: DescriptionLine,
  at: number,
  lines: readonly DescriptionLine[],
): readonly DescriptionLine[] {
  if (line.is !== 'item' || !line.text.includes('\n')) return [line];
  const [first = '', ...more] = line.text.split('\n');
  const isLast = lines[at + 1]?.is !== 'item';
  const tail = more.findIndex(
    (each, index) =>
      isCriteriaTitle(each) ||
      findLabelled(each) !== undefined ||
      (isLast && beginsOtherPart(each)) ||
      (each.endsWith(':') && (isLast || index === more.length - 1)),
  );
  if (tail < 0) return [line];
  const kept = [first, ...more.slice(0, tail)].join('\n');
  const rest = more.slice(tail).map((text) => ({ is: 'line' as const, text, isBold: false }));
  return [{ ...line, text: kept }, ...rest];
}

/** The lines of a section as a list that one could have pasted. */
function asList(lines: readonly DescriptionLine[]): string {
  const flat = lines.flatMap((line): readonly DescriptionLine[] =>
    line.is === 'row' ? [] : [line],
  );
  const hasItems = flat.some(
    (line) => line.is === 'item' || (line.is === 'line' && splitInline(line.text).length > 1),
  );
  const written = flat.flatMap((line): readonly string[] => {
    if (line.is === 'break' || line.is === 'row') return line.is === 'break' ? [''] : [];
    if (line.is === 'heading') return [`### ${line.text}`];
    const parts = splitInline(line.text.replace(/\n/g, ' '));
    if (line.is === 'item') {
      const [first = '', ...more] = findStep(line.text.split('\n')[0] ?? '')
        ? line.text.split('\n')
        : parts;
      const box = line.isTicked ? '[x] ' : '[ ] ';
      const indent = '  '.repeat(line.depth);
      return [`${indent}- ${box}${first}`, ...more.map((part) => `${indent}${part}`)];
    }
    if (parts.length > 1 || /^[*•#]\s/.test(line.text)) return parts.map(bulleted);
    if (!hasItems) return [`- ${line.text}`];
    const isKept =
      findStep(line.text) !== undefined ||
      findScenarioTitle(line.text) !== undefined ||
      /^(?:\d{1,2}[.)]|[-–•])\s/.test(line.text);
    return isKept ? [line.text] : isLabelLine(line.text, line.isBold) ? [`### ${line.text}`] : [];
  });
  return [...written, ...rowsAsLines(lines)].join('\n');
}

const bulleted = (part: string): string =>
  /^(?:[*•]|- )/.test(part) ? part : `- ${part.replace(/^#{1,3}\s+/, '')}`;

/** Headings under which nothing stands are no part of a list. */
const withoutEmptyHeadings = (items: readonly DraftLine[]): readonly DraftLine[] =>
  items.filter((item, at) => item.kind !== 'heading' || items[at + 1]?.kind === 'criterion');

const itemsIn = (lines: readonly DescriptionLine[]): readonly DraftLine[] =>
  withoutEmptyHeadings(
    parsePaste(asList(lines)).filter((item) => !placeholder.test(item.text.replace(/:$/, ''))),
  );

/** Stands for text between examples, which ends the one before it. */
const between = '### –';

/** Examples that stand in the text without a title: a *given* or *when* with its *then*. */
function looseExamples(lines: readonly DescriptionLine[]): readonly DraftLine[] {
  const stepLines = lines.map((line) => {
    if (line.is === 'break') return '';
    if (!isTextual(line) || line.is === 'heading') return between;
    const first = line.text.split('\n')[0] ?? '';
    const isStep = findStep(first, 'given') !== undefined || findScenarioTitle(first) !== undefined;
    return isStep || isWholeExample(first) ? line.text : between;
  });
  return parsePaste(stepLines.join('\n')).filter((item) => {
    const kinds = item.text.split('\n').map((line) => findStep(line)?.kind);
    const isExample = kinds.includes('when') && kinds.includes('then');
    // Steps to reproduce a fault also say *when* and *then*: a *given* or a title makes it an example.
    const isMeant =
      kinds.includes('given') || findScenarioTitle(item.text.split('\n')[0] ?? '') !== undefined;
    return item.text.includes('\n') && isExample && isMeant;
  });
}

/**
 * The places of a description where acceptance criteria are written, and what is written there, in
 * order: under headings, behind labels such as “AC:”, in lists, task lists and tables, as examples.
 */
export function findCriteria(description: AdfDocument): readonly FoundSection[] {
  const lines = descriptionLines(description).flatMap(withoutTail);
  const sections: FoundSection[] = [];
  const loose: DescriptionLine[] = [];
  for (let at = 0; at < lines.length;) {
    const opened = openAt(lines, at);
    const column = opened === undefined ? findTitledColumn(lines, at) : undefined;
    if (opened === undefined && column === undefined) {
      const line = lines[at];
      if (line !== undefined) loose.push(line);
      at += 1;
      continue;
    }
    const items = column === undefined ? itemsIn(opened?.lines ?? []) : parsePaste(column.text);
    if (items.length > 0) sections.push({ title: opened?.title ?? column?.title ?? '', items });
    at = opened?.next ?? column?.next ?? at + 1;
  }
  if (sections.length > 0) return sections;
  const examples = looseExamples(loose);
  return examples.length === 0 ? [] : [{ title: '', items: examples }];
}
