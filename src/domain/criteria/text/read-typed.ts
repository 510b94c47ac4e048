import { readMark } from './list-marks';
import type { DraftLine } from './parse-paste';

/**
 * One line as it was typed: `# ` makes a heading, a box tells whether it is met, `? ` or `(optional)`
 * that it need not be, and a bullet or number that one types by habit is left out.
 */
export function readTyped(typed: string): Omit<DraftLine, 'depth'> {
  const heading = /^#\s+(\S[\s\S]*)$/.exec(typed.trim())?.[1];
  if (heading !== undefined) return { text: heading, kind: 'heading', isTicked: false };
  const [first = '', ...more] = typed.split('\n');
  const { text, isTicked = false } = readMark(first, { isNumberSign: false });
  const optional = /^(?:\?|\(optional\))\s+(\S.*)$/i.exec(text)?.[1];
  const words = text === '' ? typed : [optional ?? text, ...more].join('\n');
  return {
    text: words,
    kind: 'criterion',
    isTicked: text !== '' && isTicked,
    ...(optional === undefined ? {} : { isOptional: true }),
  };
}
