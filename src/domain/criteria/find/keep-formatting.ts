import type { AdfDocument } from '../../issue/adf';
import { plainText } from '../text/inline-text';
import type { DraftLine } from '../text/parse-paste';
import { findScenarioTitle, findStep } from '../text/scenario';
import type { FormattedWords, Look } from './formatted-words';
import { formattedWords } from './formatted-words';

/** A piece of a line whose characters all look the same. */
type Run = { readonly text: string; readonly look: Look };

/** The pieces of a line whose characters begin at `from` of the document; a blank looks as what is around it. */
function runsOf(line: string, { looks }: FormattedWords, from: number): readonly Run[] {
  const runs: { text: string; look: Look }[] = [];
  let at = from;
  let blanks = '';
  for (const character of line.split('')) {
    if (/\s/.test(character)) {
      blanks += character;
      continue;
    }
    const look = looks[at];
    at += 1;
    const last = runs.at(-1);
    if (last !== undefined && isSame(last.look, look)) last.text += blanks + character;
    else {
      if (blanks !== '') runs.push({ text: blanks, look: undefined });
      runs.push({ text: character, look });
    }
    blanks = '';
  }
  return runs;
}

const isSame = (one: Look, other: Look): boolean =>
  one?.is === other?.is && (one?.is !== 'link' || other?.is !== 'link' || one.url === other.url);

function writeRun({ text, look }: Run): string {
  switch (look?.is) {
    case undefined:
      return text;
    case 'strong':
      return `**${text}**`;
    case 'em':
      return `*${text}*`;
    case 'code':
      return `\`${text}\``;
    case 'link':
      // An address that is written out is a link by itself.
      return text === look.url ? text : `[${text}](${look.url})`;
  }
}

/** How much of a line is the word that makes it a step, or a title: it has a look of its own. */
function leadOf(line: string): number {
  if (findScenarioTitle(line) !== undefined) return line.length;
  const step = findStep(line, 'given');
  return step === undefined ? 0 : line.length - step.text.length;
}

/** One line as its characters look in the document; as it is where its marks would not read back. */
function formatLine(line: string, words: FormattedWords, from: number): string {
  const lead = leadOf(line);
  const skipped = line.slice(0, lead).replace(/\s+/g, '').length;
  const runs = runsOf(line.slice(lead), words, from + skipped);
  const written = line.slice(0, lead) + runs.map(writeRun).join('');
  return plainText(written) === plainText(line) ? written : line;
}

/**
 * Lines that were found in a document, with the bold, the italics, the code and the links that they have
 * there. Headings stay as they are; so does what does not stand in the document as it was found.
 */
export function keepFormatting(
  document: AdfDocument,
  lines: readonly DraftLine[],
): readonly DraftLine[] {
  const words = formattedWords(document);
  if (words.looks.every((look) => look === undefined)) return lines;
  let from = 0;
  const format = (line: string): string => {
    const bare = line.replace(/\s+/g, '');
    const next = words.characters.indexOf(bare, from);
    const at = next < 0 ? words.characters.indexOf(bare) : next;
    if (at < 0) return line;
    from = at + bare.length;
    return formatLine(line, words, at);
  };
  return lines.map((line) => {
    const text = line.text.split('\n').map(format).join('\n');
    return line.kind === 'heading' ? line : { ...line, text };
  });
}
