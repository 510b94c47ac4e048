import { isWebAddress } from '#domain/criteria/acceptance-criterion';

/** The attribute in which the style of what was copied stands while it is read. */
export const styleName = 'data-style';

/** The bullet that Word draws as text, and what is no text at all. */
const isMark = (element: Element): boolean =>
  element.matches('style, script, input') ||
  /mso-list:\s*ignore/i.test(element.getAttribute(styleName) ?? '');

/** How an element makes its words look: the marks before and after them. */
function marksOf(element: Element): readonly [string, string] | undefined {
  const style = element.getAttribute(styleName) ?? '';
  const address = element.getAttribute('href') ?? '';
  if (element.matches('a') && isWebAddress(address) && !address.includes(')'))
    return ['[', `](${address})`];
  if (element.matches('code, tt, kbd')) return ['`', '`'];
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (weight === undefined ? element.matches('b, strong') : /^(?:bold|[6-9]00)$/.test(weight))
    return ['**', '**'];
  const isItalic = element.matches('i, em') || /font-style:\s*italic/i.test(style);
  return isItalic ? ['*', '*'] : undefined;
}

/** Words between marks; blanks stay outside, and what has marks inside keeps those. */
function marked(words: string, [before, after]: readonly [string, string]): string {
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  if (core === '' || /[*_`[\]\n]/.test(core)) return words;
  return after === `](${core})` ? words : `${lead}${before}${core}${after}${tail}`;
}

/** The words of a piece of a page, with what is bold, italic, code or a link in them. */
export function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || isMark(node)) return '';
  const words = [...node.childNodes].map(wordsOf).join('');
  const marks = marksOf(node);
  return marks === undefined ? words : marked(words, marks);
}
