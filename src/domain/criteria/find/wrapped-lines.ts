import type { DescriptionLine } from './description-lines';
import { readMark } from '../text/list-marks';
import { findStep } from '../text/scenario';
import { isNumbered } from './numbered-criteria';

type Written = Extract<DescriptionLine, { is: 'item' | 'line' }>;

/** An item, or a numbered line that serves as one: what a wrapped line goes on with. */
const isItem = (line: DescriptionLine | undefined): line is Written =>
  line?.is === 'item' || (line?.is === 'line' && isNumbered(line.text));

type Line = Extract<DescriptionLine, { is: 'line' }>;

const goesOn = (line: DescriptionLine, above: string): line is Line =>
  line.is === 'line' &&
  !line.isBold &&
  /^\p{Ll}/u.test(line.text) &&
  !/[:：]$/u.test(line.text) &&
  findStep(line.text, findStep(above)?.kind) === undefined;

/** Items with the rest of their sentence, where the paragraph they stand in was wrapped by hand. */
export function joinWrapped(lines: readonly DescriptionLine[]): readonly DescriptionLine[] {
  const joined: DescriptionLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (isItem(above) && goesOn(line, above.text))
      joined[joined.length - 1] = { ...above, text: `${above.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/**
 * An item apart from the lettered list in its text: “a)” and “i.” are marks to whoever writes them, and
 * words to an editor.
 */
export function withSubItems(line: DescriptionLine): readonly DescriptionLine[] {
  if (line.is !== 'item') return [line];
  const [first = '', ...more] = line.text.split('\n');
  const marked = more.map((text) => readMark(text, { isNumberSign: false }));
  if (more.length === 0 || !marked.every(({ isBullet }) => isBullet)) return [line];
  const items = marked.map(({ text, isTicked }) => ({
    ...line,
    ...{ text, depth: line.depth + 1, isTicked: isTicked === true },
  }));
  return [{ ...line, text: first }, ...items];
}
