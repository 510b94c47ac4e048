import { without } from '../../without';
import { isFarewell, isLeadIn, isSalutation } from './mail-words';
import type { DraftLine, ReadLine } from './parse-paste';
import { readPaste } from './parse-paste';
import { fromWikiWords } from './wiki-words';

/** What was pasted: the list, and the lines of the mail or page around it. */
export type PastedList = {
  readonly before: readonly DraftLine[];
  readonly items: readonly DraftLine[];
  readonly after: readonly DraftLine[];
};

/** A mail is closed, and its writer named, in no more lines than these. */
const linesOfFarewell = 6;

/** Where the list begins, and the line after its end. */
type Extent = { readonly from: number; readonly to: number };

const isListed = ({ from }: ReadLine): boolean => from === 'mark' || from === 'example';

/** Does a line above the list belong to it: the title of a group, or a few words that read like one? */
function isItsTitle(line: ReadLine | undefined): boolean {
  if (line === undefined || isSalutation(line.text)) return false;
  if (line.from === 'title') return true;
  if (isLeadIn(line.text)) return false;
  return line.from === 'label' || (line.from === 'words' && !/[.,;!?:]$/u.test(line.text));
}

/** The lines with marks, with the titles above them. */
function extentOfMarked(lines: readonly ReadLine[]): Extent {
  let from = lines.findIndex(isListed);
  while (isItsTitle(lines[from - 1])) from -= 1;
  const to = lines.reduce((end, line, at) => (isListed(line) ? at + 1 : end), from);
  return { from, to };
}

/** Where no line has a mark: what stands between how a mail is opened and how it is closed. */
function extentOfPlain(lines: readonly ReadLine[]): Extent {
  let from = isSalutation(lines[0]?.text ?? '') ? 1 : 0;
  const next = lines[from]?.text ?? '';
  if (/[:：]$/u.test(next) && isLeadIn(next)) from += 1;
  const closes = (line: ReadLine, at: number): boolean =>
    at >= lines.length - linesOfFarewell && isFarewell(line.text);
  const farewell = lines.findIndex(closes);
  const to = farewell < 0 ? lines.length : farewell;
  return to - from < 2 ? { from: 0, to: lines.length } : { from, to };
}

const drafts = (lines: readonly ReadLine[]): readonly DraftLine[] =>
  lines.map((line) => without(line, 'from'));

/**
 * The list in a text that was pasted, apart from what a mail says around it: whom it greets, what
 * leads in, who signs. What stands between two lists is part of them.
 */
export function readPastedList(text: string): PastedList {
  const lines = readPaste(fromWikiWords(text));
  const isClear = lines.filter((line) => line.from === 'mark').length >= 2;
  const { from, to } = isClear ? extentOfMarked(lines) : extentOfPlain(lines);
  return {
    before: drafts(lines.slice(0, from)),
    items: drafts(lines.slice(from, to)),
    after: drafts(lines.slice(to)),
  };
}
