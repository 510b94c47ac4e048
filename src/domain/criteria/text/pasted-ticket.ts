import { fromMarkdown } from '../../adf/from-markdown';
import { fromWiki } from '../../adf/from-wiki';
import type { AdfDocument } from '../../issue/adf';
import { findCriteria } from '../find-criteria';
import { newLines } from './new-lines';
import type { DraftLine } from './parse-paste';
import { parsePaste } from './parse-paste';
import type { PastedList } from './pasted-list';

/** What only Jira's wiki notation has: its headings, frames, table heads, deep bullets, one star for bold. */
const wikiMarks =
  /^\s*h[1-6]\.\s|\{(?:panel|code|noformat|color|quote)\b|^\s*\|\||^\s*[*#]{2,}\s+[^\n]*\n\s*[*#]+\s|^\s*\*[^\s*][^*\n]*\*:?\s*$/m;
const wikiHeading = /^\s*h([1-6])\.\s+/gm;
/** Boxes, and bullets that are set in: the wiki has neither. */
const markdownLists = /^\s*[-*+]\s+\[[ xX]\]\s|^ {2,}-\s/m;

/** A text in wiki notation or Markdown as a document; what is copied from a page mixes the two. */
function asDocument(text: string): AdfDocument {
  if (markdownLists.test(text))
    return fromMarkdown(
      text.replace(wikiHeading, (_, level: string) => `${'#'.repeat(Number(level))} `),
    );
  return wikiMarks.test(text) ? fromWiki(text) : fromMarkdown(text);
}

const saysOneOf = (line: DraftLine, known: readonly string[]): boolean =>
  line.kind === 'criterion' && newLines([line], known).length === 0;

/**
 * The acceptance criteria in the text of a whole work item, and what stands before and after them there;
 * undefined where no part of it is about criteria, or nothing else stands in it.
 */
export function readPastedTicket(text: string): PastedList | undefined {
  const found = findCriteria(asDocument(text)).flatMap((section) => section.items);
  const known = found.map((item) => item.text);
  const others = (lines: readonly DraftLine[]): readonly DraftLine[] => newLines(lines, known);
  const lines = parsePaste(text);
  const from = lines.findIndex((line) => saysOneOf(line, known));
  if (from < 0) return undefined;
  const before = others(lines.slice(0, from));
  const after = others(lines.slice(from));
  if (before.length + after.length === 0) return undefined;
  // The words as they were pasted still have their formatting.
  const written = (item: DraftLine): string =>
    lines.find((line) => saysOneOf(line, [item.text]))?.text ?? item.text;
  return { before, items: found.map((item) => ({ ...item, text: written(item) })), after };
}
