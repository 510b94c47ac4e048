import type { AdfDocument, AdfNode } from '../issue/adf';

const paragraph = (text: string): AdfNode => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});

const listLine = /^\s*[-*•]\s+(.*)$/;

function blocksOf(text: string): readonly AdfNode[] {
  const blocks: AdfNode[] = [];
  let entries: AdfNode[] = [];
  const endList = () => {
    if (entries.length > 0) blocks.push({ type: 'bulletList', content: entries });
    entries = [];
  };
  for (const line of text.replace(/\r\n?/g, '\n').trim().split('\n')) {
    const entry = listLine.exec(line)?.[1];
    if (entry !== undefined && entry !== '') {
      entries = [...entries, { type: 'listItem', content: [paragraph(entry)] }];
      continue;
    }
    endList();
    if (line.trim() !== '') blocks.push(paragraph(line.trim()));
  }
  endList();
  return blocks;
}

/** A description that begins with the text; what was there follows as it was. */
export const beginDescription = (before: AdfDocument | undefined, text: string): AdfDocument => ({
  version: 1,
  type: 'doc',
  content: [...blocksOf(text), ...(before?.content ?? [])],
});

/**
 * A description with the text added at its end: a paragraph a line, a list where lines begin with a
 * dash, under a heading where one is given. What was there stays as it was.
 */
export function addToDescription(
  before: AdfDocument | undefined,
  text: string,
  heading?: string,
): AdfDocument {
  const title: readonly AdfNode[] =
    heading === undefined
      ? []
      : [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] }];
  return {
    version: 1,
    type: 'doc',
    content: [...(before?.content ?? []), ...title, ...blocksOf(text)],
  };
}
