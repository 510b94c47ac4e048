import { without } from '../../without';

/** A line without the mark that made it one of a list. */
export type MarkedLine = {
  readonly text: string;
  /** Blanks before the mark, tabs as four. */
  readonly indent: number;
  /** How deep the mark itself says it is: `**` in Jira's wiki is 2. 0 when there is no mark. */
  readonly level: number;
  readonly isBullet: boolean;
  /** The box was ticked; undefined when there is no box. */
  readonly isTicked?: boolean;
  /** The box is a picture such as ✅, which also serves as a mere bullet. */
  readonly isPicture?: boolean;
};

const bullet =
  /^(?:(?:[-+•◦▪‣●○■□·–—⁃∙◆◇❖➢➤►▶»→⇒➔➜\uf0a7\uf0b7\uf0d8\uf0fc]|\*+|-{2,3}|[-=]>)\s+|[・･①-⑳]\s*)/u;
/** What Word copies for the bullets of its second and third level: letters of other fonts. */
const letterBullet = /^[o§](?:\t|[ \u00a0]*\u00a0[ \u00a0]*| {2,})/u;
const number =
  /^(?:(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(\d{1,3}\)|\d{1,3}\s[-–]|\(?[a-zA-Z]\)|[a-h]\.|\(?[ivx]{1,5}[.)])\s+|\d{1,3}[、．）]\s*)/u;
const wikiNumber = /^#{1,3}\s+/u;
const label =
  /^(?:(?:AC|A\.C\.|AK|CA|Acceptance criterion|Criterion)\s*[-#]?\s*\d{1,3}(?:\.\d{1,3})*\s*[:：.)\-–—](?!\d)\s*|(?:AC|AK)[-#]?\d{1,2}(?:\.\d{1,2})*\s+(?=\p{L}))/iu;
const box = /^\\?\[( |x|X|✓|✔|)\\?\](?!\()\s*|^(☐|☑|☒|✓|✔|✅|⬜|◻|\(\/\)|\(x\)|\(\*\))\s+/u;
const tickedBoxes = new Set(['x', 'X', '✓', '✔', '☑', '✅', '(/)']);

const widthOf = (blanks: string): number => blanks.replace(/\t/g, '    ').length;

/** Reads the mark of a line. `isNumberSign`: `# ` is Jira's numbered list here and no heading. */
export function readMark(line: string, options: { readonly isNumberSign: boolean }): MarkedLine {
  const quoted = line.replace(/^(?:\s?>)+ ?/, '');
  const blanks = /^[\s\u00a0]*/u.exec(quoted)?.[0] ?? '';
  let rest = quoted.slice(blanks.length).trimEnd();
  let level = 0;
  const mark =
    letterBullet.exec(rest) ??
    bullet.exec(rest) ??
    number.exec(rest) ??
    (options.isNumberSign ? wikiNumber.exec(rest) : null);
  if (mark !== null) {
    level = letterBullet.test(mark[0]) ? 2 : (/^(?:\*+|#+)/.exec(mark[0])?.[0].length ?? 1);
    rest = rest.slice(mark[0].length);
  }
  const ticked = box.exec(rest);
  if (ticked !== null) rest = rest.slice(ticked[0].length);
  const labelled = label.exec(rest);
  if (labelled !== null && labelled[0].length < rest.length) rest = rest.slice(labelled[0].length);
  const isBullet = mark !== null || ticked !== null || labelled !== null;
  return {
    text: rest.trim(),
    indent: widthOf(blanks),
    level: isBullet ? Math.max(1, level) : 0,
    isBullet,
    ...(ticked === null
      ? {}
      : {
          isTicked: tickedBoxes.has(ticked[1] ?? ticked[2] ?? ''),
          isPicture: picture.test(ticked[0]),
        }),
  };
}

const picture = /^\p{Extended_Pictographic}\ufe0f?\s+/u;
const gluedMark = /^(?:[-•→]|\d{1,2}[.)])(?=\p{L})/u;

/**
 * Lines that all begin with a picture, or with a mark that no blank follows, have it for a bullet:
 * “✅ Opens” below “👉 Closes” is no ticked box. One line alone may mean what it begins with.
 */
export function withoutSharedMarks(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const written = lines.filter(({ text }) => text !== '');
  if (written.length < 2) return lines;
  const shared = [picture, gluedMark].find((mark) =>
    written.every((line) => mark.test(line.text) || (mark === picture && line.isPicture === true)),
  );
  if (shared === undefined || written.every((line) => line.isPicture)) return lines;
  return lines.map((line) => {
    if (line.text === '') return line;
    const text = line.text.replace(shared, '');
    const own = shared === picture ? without(line, 'isTicked', 'isPicture') : line;
    return { ...own, text, isBullet: true };
  });
}
