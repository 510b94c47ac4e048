import { without } from '../../without';
import { tidyText } from '../acceptance-criterion';
import { withoutFeatureFrame } from './feature-lines';
import type { MarkedLine } from './list-marks';
import { readMark, withoutSharedMarks } from './list-marks';
import { isFarewell } from './mail-words';
import type { Step } from './scenario';
import { findScenarioTitle, findStep, isWholeExample } from './scenario';
import type { StepKind } from '../find/step-words';

/** A line as it was pasted or found, without the marks around it. */
export type DraftLine = {
  readonly text: string;
  readonly kind: 'criterion' | 'heading';
  readonly depth: 0 | 1;
  readonly isTicked: boolean;
  /** Written as one that may be left out. */
  readonly isOptional?: true;
};

/** A line, and what it was written as: marked as a title, ending in a colon, with the mark of a list … */
export type ReadLine = DraftLine & {
  readonly from: 'title' | 'label' | 'mark' | 'example' | 'words';
};

const headingPatterns = [
  /^#{1,6}\s+(.+?)\s*#*$/u,
  /^h[1-6]\.\s+(.+)$/u,
  /^\*\*([^*]+)\*\*:?$/u,
  /^\*([^*\s][^*]*)\*:?$/u,
  /^__([^_]+)__:?$/u,
  /^(?:feature|rule|funktionalität|regel|fonctionnalité|règle)\s*:\s*(.+)$/iu,
];

/** The title that a line is written as; undefined when it is no heading. */
export function findHeading(line: string): string | undefined {
  for (const pattern of headingPatterns) {
    const title = pattern.exec(line.trim())?.[1];
    if (title !== undefined) return title.replace(/[*_]+/g, '').replace(/:$/, '').trim();
  }
  return undefined;
}

/** A title that only says what the list is, and so adds nothing to the panel's own. */
const isListTitle = (title: string): boolean =>
  /^(?:the\s+)?(?:acceptance criteria?|acceptance criterion|a\.?c\.?s?|criteria|akzeptanzkriterien|abnahmekriterien|critères? d['’]acceptation)\s*:?$/iu.test(
    title.trim(),
  );

/** Two `# ` lines in a row are Jira's numbered list; a single one is a heading. */
const hasNumberSigns = (lines: readonly string[]): boolean =>
  lines.some((line, index) => /^#\s+/.test(line) && /^#{1,2}\s+/.test(lines[index + 1] ?? ''));

type Example = {
  readonly lines: string[];
  last: StepKind | undefined;
  readonly isTicked: boolean;
  readonly isMarked: boolean;
  /** Blank lines stand between its steps. */
  isSpaced: boolean;
};

type Reader = {
  readonly drafts: ReadLine[];
  readonly hasBullets: boolean;
  /** The words of the line right above; empty where a blank line stands there. */
  above: string;
  /** The steps of the example that is being read. */
  example: Example | undefined;
  /** A blank line stood below its last step: only what is missing of it still belongs to it. */
  isPaused: boolean;
  /** Indents of the bullets read so far that are top level. */
  base: number | undefined;
};

/** Lines of one kind only are no example, nor are lines apart that never come to a *then*: each stands for itself. */
function isExample({ lines, isSpaced }: Example): boolean {
  if (findScenarioTitle(lines[0] ?? '') !== undefined) return true;
  const kinds = new Set(lines.map((line) => findStep(line)?.kind));
  kinds.delete(undefined);
  return kinds.size > 1 && (!isSpaced || kinds.has('then'));
}

function closeExample(reader: Reader): void {
  const { example } = reader;
  reader.example = undefined;
  reader.isPaused = false;
  if (example === undefined || example.lines.length === 0) return;
  const texts = isExample(example) ? [example.lines.join('\n')] : example.lines;
  for (const text of texts)
    reader.drafts.push({
      text: tidyText(text),
      kind: 'criterion',
      depth: 0,
      isTicked: example.isTicked,
      from: example.isMarked ? 'mark' : text.includes('\n') ? 'example' : 'words',
    });
}

function readExample(reader: Reader, line: MarkedLine): boolean {
  const title = findScenarioTitle(line.text);
  if (title !== undefined) {
    closeExample(reader);
    reader.example = {
      lines: title === '' ? [] : [line.text],
      last: undefined,
      isTicked: line.isTicked === true,
      isMarked: line.isBullet,
      isSpaced: false,
    };
    return true;
  }
  if (isWholeExample(line.text)) return false;
  const last = reader.example?.last;
  const step = findStep(line.text, last);
  if (step === undefined) {
    const isTable = reader.example !== undefined && /^(?:\||"""|examples?:)/iu.test(line.text);
    if (isTable) reader.example?.lines.push(line.text);
    return isTable;
  }
  if (reader.example === undefined && step.kind !== 'given' && step.kind !== 'when') return false;
  const beginsAnew = step.kind === 'given' && (last === 'when' || last === 'then');
  const whenAfterThen = step.kind === 'when' && last === 'then' && !hasTitle(reader);
  const isApart = reader.isPaused && !isNext(last, step);
  if (reader.example === undefined || beginsAnew || whenAfterThen || isApart) {
    closeExample(reader);
    const isTicked = line.isTicked === true;
    const isMarked = line.isBullet;
    reader.example = { lines: [], last: undefined, isTicked, isMarked, isSpaced: false };
  } else if (reader.isPaused && last !== undefined) reader.example.isSpaced = true;
  reader.example.lines.push(line.text);
  reader.example.last = step.kind;
  reader.isPaused = false;
  return true;
}

/** Does this step go on with an example after a blank line? *When* and *then* do, and what begins with *and*. */
const isNext = (last: StepKind | undefined, step: Step): boolean =>
  last === undefined || step.kind !== last || !findStep(`${step.keyword} –`);

const hasTitle = (reader: Reader): boolean =>
  findScenarioTitle(reader.example?.lines[0] ?? '') !== undefined;

function depthOf(reader: Reader, line: MarkedLine): 0 | 1 {
  if (!line.isBullet) return 0;
  reader.base ??= line.indent;
  if (line.indent < reader.base) reader.base = line.indent;
  const isUnder = line.level > 1 || line.indent >= reader.base + 2;
  return isUnder && reader.drafts.at(-1)?.kind === 'criterion' ? 1 : 0;
}

const findLabel = (line: MarkedLine): string | undefined =>
  !line.isBullet && /[:：]$/u.test(line.text) ? line.text.slice(0, -1).trim() : undefined;

/**
 * Does a line without a mark go on with the item above it: set in, in small letters, or below a line as
 * long as mails make them? Below a blank line only what is set in does.
 */
function goesOn(above: string, line: MarkedLine): boolean {
  if (line.indent > 0) return true;
  if (above === '' || isFarewell(line.text)) return false;
  const isFull = above.length >= 60 && !/[.!?:;…]$/u.test(above);
  return isFull || /^\p{Ll}/u.test(line.text);
}

function readLine(reader: Reader, line: MarkedLine): void {
  const { above } = reader;
  reader.above = line.text;
  if (line.text === '') {
    reader.isPaused = true;
    return;
  }
  if (readExample(reader, line)) return;
  closeExample(reader);
  const heading = findHeading(line.text);
  const title = heading ?? (reader.hasBullets ? findLabel(line) : undefined);
  if (title !== undefined && line.isTicked === undefined) {
    if (isListTitle(title)) return;
    const from = heading === undefined ? 'label' : 'title';
    reader.drafts.push({ text: title, kind: 'heading', depth: 0, isTicked: false, from });
    reader.base = undefined;
    return;
  }
  if (isListTitle(line.text)) return;
  const last = reader.drafts.at(-1);
  const isUnderItem = reader.hasBullets && !line.isBullet && last?.kind === 'criterion';
  if (isUnderItem && goesOn(above, line)) {
    reader.drafts[reader.drafts.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    return;
  }
  const text = tidyText(line.text);
  const depth = depthOf(reader, line);
  if (text === '') return;
  const from = line.isBullet ? 'mark' : 'words';
  reader.drafts.push({ text, kind: 'criterion', depth, isTicked: line.isTicked === true, from });
}

/** The lines of a text that was pasted, each with what it was written as. */
export function readPaste(text: string): readonly ReadLine[] {
  const lines = withoutFeatureFrame(
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/^\s*```\w*\s*$/gm, '')
      .split('\n'),
  );
  const options = { isNumberSign: hasNumberSigns(lines) };
  const marked = withoutSharedMarks(lines.map((line) => readMark(line, options)));
  const reader: Reader = {
    drafts: [],
    hasBullets: marked.some((line) => line.isBullet),
    example: undefined,
    isPaused: false,
    base: undefined,
    above: '',
  };
  for (const line of marked) readLine(reader, line);
  closeExample(reader);
  return reader.drafts;
}

/**
 * The criteria in a text: one for each line or bullet, one for each example in *given, when, then*.
 * Marks, numbers, boxes and blank lines are gone; ticked boxes are told.
 */
export const parsePaste = (text: string): readonly DraftLine[] =>
  readPaste(text).map((line) => without(line, 'from'));
