import type { CalendarDay } from '#domain/time/calendar-day';

/** A node of a document that is printed. */
export type Node = { readonly type: string; readonly [part: string]: unknown };

// ADF has no empty text nodes: an empty paragraph has no content.
/** A paragraph of inline nodes. */
export const paragraph = (...content: readonly Node[]): Node => ({ type: 'paragraph', content });
/** Words within a paragraph; never none. */
export const text = (words: string): Node => ({ type: 'text', text: words });
/** Words that lead somewhere. */
export const link = (words: string, href: string): Node => ({
  ...text(words),
  marks: [{ type: 'link', attrs: { href } }],
});
/** A paragraph of words; empty for none. */
export const line = (words: string): Node => (words === '' ? paragraph() : paragraph(text(words)));
/** A heading of the third level: a macro stands within a page that has its own. */
export const heading = (words: string): Node => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [text(words)],
});
/** A day, which the product writes as its reader does. */
export const date = (day: CalendarDay): Node => ({
  type: 'date',
  attrs: { timestamp: String(Date.parse(`${day}T00:00:00Z`)) },
});
/** A status lozenge. */
export const lozenge = (words: string, color: string): Node => ({
  type: 'status',
  attrs: { text: words, color, localId: '', style: '' },
});

const row = (kind: 'tableHeader' | 'tableCell', cells: readonly Node[]): Node => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: kind, attrs: {}, content: [cell] })),
});

/** A table with a head. */
export const table = (head: readonly string[], rows: readonly (readonly Node[])[]): Node => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: [row('tableHeader', head.map(line)), ...rows.map((cells) => row('tableCell', cells))],
});
