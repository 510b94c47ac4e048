/** The text of an ADF document, a space between its nodes; a text stays as it is; anything else has none. */
export function adfText(node: unknown): string {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return '';
  const { text, attrs, content } = node as {
    text?: unknown;
    attrs?: { text?: unknown };
    content?: unknown;
  };
  const own = typeof text === 'string' ? text : typeof attrs?.text === 'string' ? attrs.text : '';
  const inner = Array.isArray(content) ? content.map(adfText).join(' ') : '';
  return own === '' ? inner : inner === '' ? own : `${own} ${inner}`;
}
