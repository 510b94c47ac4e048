import { fromMarkdown } from '../../adf/from-markdown';
import { fromWiki } from '../../adf/from-wiki';
import type { AdfDocument } from '../../issue/adf';
import { findCriteria } from '../find-criteria';
import { keepFormatting } from '../find/keep-formatting';
import { newLines } from './new-lines';
import type { DraftLine } from './parse-paste';
import { parsePaste } from './parse-paste';
import type { PastedList } from './pasted-list';
import { fromWikiWords, hasWikiMarks } from './wiki-words';

const wikiHeading = /^\s*h([1-6])\.\s+/gm;
/** Boxes, bullets that are set in, two stars for bold, links behind their words: the wiki has none of them. */
const markdownOnly = /^\s*[-*+]\s+\[[ xX]\]\s|^ {2,}-\s|\*\*[^\s*][^*\n]*\*\*|\]\(https?:/m;

/** A text in wiki notation or Markdown as a document; what is copied from a page mixes the two. */
function asDocument(text: string): AdfDocument {
  if (markdownOnly.test(text))
    return fromMarkdown(
      text.replace(wikiHeading, (_, level: string) => `${'#'.repeat(Number(level))} `),
    );
  return hasWikiMarks(text) ? fromWiki(text) : fromMarkdown(text);
}

const saysOneOf = (line: DraftLine, known: readonly string[]): boolean =>
  line.kind === 'criterion' && newLines([line], known).length === 0;

/**
 * The acceptance criteria in the text of a whole work item, and what stands before and after them there;
 * undefined where no part of it is about criteria, or nothing else stands in it.
 */
export function readPastedTicket(text: string): PastedList | undefined {
  const document = asDocument(text);
  const found = findCriteria(document).flatMap((section) => section.items);
  const known = found.map((item) => item.text);
  const others = (lines: readonly DraftLine[]): readonly DraftLine[] => newLines(lines, known);
  const lines = parsePaste(fromWikiWords(text));
  const from = lines.findIndex((line) => saysOneOf(line, known));
  if (from < 0) return undefined;
  const before = others(lines.slice(0, from));
  const after = others(lines.slice(from));
  if (before.length + after.length === 0) return undefined;
  return { before, items: keepFormatting(document, found), after };
}
