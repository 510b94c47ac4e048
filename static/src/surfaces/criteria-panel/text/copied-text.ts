import { styleName, wordsOf } from './copied-words';

const blocks = 'p, div, li, ul, ol, dl, dt, dd, table, tr, blockquote, pre, section, article';
const headings = /^H[1-6]$/;

/**
 * What was copied, with the marks of its lists: from the formatted text where that has lists, boxes or
 * headings, which the plain one has often lost; else the plain one.
 */
export function copiedText(copied: Pick<DataTransfer, 'getData'>): string {
  const plain = copied.getData('text/plain');
  const html = copied.getData('text/html');
  if (!/<li[\s>]|mso-list|data-task-state/i.test(html)) return plain;
  // Nothing of it is drawn, loaded or run: only its words are read.
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const lines = linesOf(body, 0);
  return lines.length === 0 ? plain : lines.join('\n');
}

/**
 * The page's policy refuses styles in what is merely parsed, and says so in the console for each: a word
 * processor copies hundreds. What they say of lists is read from an attribute of another name.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<\w[^>]*>/g, (tag) => tag.replace(/(\s)style(?=\s*=)/gi, `$1${styleName}`));

function linesOf(parent: Element, depth: number): readonly string[] {
  const lines: string[] = [];
  let words = '';
  const end = () => {
    // What is bold as a whole is a title or a line like the others, by where it stands.
    const line = words
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\*\*([^*]+)\*\*$/, '$1');
    if (line !== '') lines.push(line);
    words = '';
  };
  for (const node of parent.childNodes) {
    if (node instanceof Element && isBlock(node)) {
      end();
      lines.push(...linesOfBlock(node, depth));
    } else if (node.nodeName === 'BR') end();
    else words += wordsOf(node);
  }
  end();
  return lines;
}

const isBlock = (element: Element): boolean =>
  element.matches(blocks) ||
  headings.test(element.tagName) ||
  element.querySelector(blocks) !== null;

function linesOfBlock(element: Element, depth: number): readonly string[] {
  if (element.matches('ul, ol')) return linesOf(element, depth + 1);
  const style = element.getAttribute(styleName) ?? '';
  const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1];
  const isItem = element.matches('li, [data-task-state]') || level !== undefined;
  const lines = linesOf(element, depth);
  if (headings.test(element.tagName)) return lines.map((line) => `h3. ${line}`);
  // A paragraph of its own goes on with nothing above it.
  if (!isItem) return depth === 0 && element.tagName === 'P' ? ['', ...lines] : lines;
  const indent = '  '.repeat(Math.max(0, (level === undefined ? depth : Number(level)) - 1));
  return lines.map((line, index) => {
    if (index === 0) return `${indent}- ${boxOf(element)}${line}`;
    // Lines of a list inside it have their marks already.
    return /^\s*- /.test(line) ? line : `${indent}  ${line}`;
  });
}

function boxOf(item: Element): string {
  const box = item.querySelector(':scope > input[type=checkbox], :scope > label > input');
  const state = item.getAttribute('data-task-state') ?? item.getAttribute('aria-checked');
  if (box === null && state === null) return '';
  const isTicked = box?.hasAttribute('checked') === true || state === 'DONE' || state === 'true';
  return isTicked ? '[x] ' : '[ ] ';
}
