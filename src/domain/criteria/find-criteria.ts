import type { AdfDocument } from '../issue/adf';
import { beginsBriefly } from './find/brief-title';
import type { DescriptionLine } from './find/description-lines';
import { descriptionLines, nextWritten } from './find/description-lines';
import { endOfNumbered, withoutNumbers } from './find/numbered-criteria';
import type { DraftLine } from './text/parse-paste';
import { parsePaste } from './text/parse-paste';
import { findScenarioTitle, findStep, isWholeExample } from './text/scenario';
import { asItem, itemsIn, splitInline } from './find/section-items';
import {
  beginsOtherPart,
  cutAtLabel,
  findLabelled,
  isBareOtherLabel,
  isCriteriaTitle,
  isDoneTitle,
  isFaultTitle,
  isLabelLine,
  isOtherLabel,
} from './find/section-title';
import { findTitledColumn } from './find/table-criteria';
import { joinWrapped, withSubItems } from './find/wrapped-lines';

/** One place of a description where criteria are written. */
export type FoundSection = {
  /** As it is written there; empty for scenarios that stand under no title of their own. */
  readonly title: string;
  readonly items: readonly DraftLine[];
};

type Opened = {
  readonly title: string;
  /** 0 for the title of an expand, 1 to 6 for a heading, 7 for a bold label, 8 for a plain one, 9 for an item. */
  readonly level: number;
  readonly lines: readonly DescriptionLine[];
  readonly next: number;
};

const isTextual = (
  line: DescriptionLine | undefined,
): line is Extract<DescriptionLine, { text: string }> => line !== undefined && 'text' in line;

function levelOf(line: DescriptionLine): number {
  if (line.is === 'heading') return line.isFrame === true ? 0 : line.level;
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
  let inside = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.is === 'break') continue;
    if (line.is === 'edge') {
      inside += line.opens ? 1 : -1;
      if (inside >= 0) continue;
      // A frame that holds nothing but the title: the list stands below it.
      if (lines.slice(from, at).some((each) => 'text' in each || each.is === 'row')) return at;
      inside = 0;
      continue;
    }
    if (line.is === 'heading') {
      if (line.level <= level || isOtherLabel(line.text) || isDoneTitle(line.text)) return at;
      if (level >= 7) return at;
      continue;
    }
    if (line.is === 'line') {
      if (isCriteriaTitle(line.text) || findLabelled(line.text) !== undefined) return at;
      if (isExamples(lines, at)) continue;
      if (level >= 7 && beginsOtherPart(line.text)) return at;
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

/** Is a line the title of the table of values below a scenario outline? */
const isExamples = (lines: readonly DescriptionLine[], at: number): boolean => {
  const line = lines[at];
  const next = lines[at + 1];
  return (
    isTextual(line) && /^\p{L}+:$/u.test(line.text) && isTextual(next) && next.text.startsWith('|')
  );
};

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

/** Is what comes next the item of a list? */
const beginsList = (lines: readonly DescriptionLine[], from: number): boolean =>
  nextWritten(lines, from)?.is === 'item';

function openAt(lines: readonly DescriptionLine[], at: number): Opened | undefined {
  const line = lines[at];
  if (!isTextual(line)) return undefined;
  const level = levelOf(line);
  const isPointer = line.is === 'line' && line.isLink === true && !beginsList(lines, at + 1);
  if ((isCriteriaTitle(line.text) && !isPointer) || beginsBriefly(lines, at)) {
    const end =
      line.is === 'item' ? linesUnder(lines, at, line.depth) : endOf(lines, at + 1, level);
    if (line.is === 'item' && end === at + 1) return undefined;
    return { title: line.text, level, lines: lines.slice(at + 1, end), next: end };
  }
  const rest = line.is === 'item' ? undefined : findLabelled(line.text);
  const last = rest === undefined ? endOfNumbered(lines, at) : undefined;
  if (last !== undefined)
    return { title: '', level: 9, lines: withoutNumbers(lines.slice(at, last)), next: last };
  if (rest === undefined) return undefined;
  const end = endOf(lines, at + 1, line.is === 'heading' ? line.level : 8);
  const first = asItem({ is: 'line', text: rest, isBold: false });
  const title = line.text.slice(0, line.text.length - rest.length).trim();
  return { title, level, lines: [first, ...lines.slice(at + 1, end)], next: end };
}

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

/** Stands for text between examples, which ends the one before it. */
const between = '### –';

const isLabelled = (line: Extract<DescriptionLine, { is: 'heading' | 'line' }>): boolean =>
  line.is === 'heading' || isLabelLine(line.text, line.isBold) || isFaultTitle(line.text);

/** Examples that stand in the text without a title: a *given* or *when* with its *then*. */
function looseExamples(lines: readonly DescriptionLine[]): readonly DraftLine[] {
  let isAboutFault = false;
  const stepLines = lines.map((line) => {
    if (line.is === 'break') return '';
    if (isTextual(line) && line.is !== 'item' && isLabelled(line))
      isAboutFault = isFaultTitle(line.text);
    if (!isTextual(line) || line.is === 'heading' || isAboutFault) return between;
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

const cutAtLabels = (line: DescriptionLine): readonly DescriptionLine[] =>
  line.is === 'line' ? cutAtLabel(line.text).map((text) => ({ ...line, text })) : [line];

/** What a team asks of all its work counts only where a work item says nothing more of its own. */
const withoutTeamRules = (sections: readonly FoundSection[]): readonly FoundSection[] => {
  const own = sections.filter(({ title }) => !isDoneTitle(title));
  return own.length === 0 ? sections : own;
};

/**
 * The places of a description where acceptance criteria are written, and what is written there, in
 * order: under headings, behind labels such as “AC:”, in lists, task lists and tables, as examples.
 */
export function findCriteria(description: AdfDocument): readonly FoundSection[] {
  const lines = joinWrapped(
    descriptionLines(description)
      .flatMap(withoutTail)
      .flatMap(withSubItems)
      .flatMap(cutAtLabels)
      .map(asItem),
  );
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
  if (sections.length > 0) return withoutTeamRules(sections);
  const examples = looseExamples(loose);
  return examples.length === 0 ? [] : [{ title: '', items: examples }];
}
