import type { AdfNode } from '../issue/adf';

/** One line of a list before it is a tree. */
export type ListLine = {
  readonly depth: number;
  readonly type: 'bulletList' | 'orderedList' | 'taskList';
  readonly content: AdfNode;
  readonly isTicked?: boolean;
};

/** The list nodes that lines of any depth make; a line deeper than the one before stands under it. */
export function listTree(lines: readonly ListLine[]): readonly AdfNode[] {
  const lists: AdfNode[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (first === undefined) break;
    const items: AdfNode[] = [];
    const isTask = first.type === 'taskList';
    while (at < lines.length) {
      const line = lines[at];
      if (line === undefined || line.depth < first.depth || line.type !== first.type) break;
      let end = at + 1;
      while ((lines[end]?.depth ?? 0) > line.depth) end += 1;
      const under = listTree(lines.slice(at + 1, end));
      items.push(...(isTask ? [taskOf(line), ...under] : [itemOf(line, under)]));
      at = end;
    }
    lists.push({ type: first.type, ...(isTask ? { attrs: { localId: '' } } : {}), content: items });
  }
  return lists;
}

const itemOf = (line: ListLine, under: readonly AdfNode[]): AdfNode => ({
  type: 'listItem',
  content: [line.content, ...under],
});

const taskOf = (line: ListLine): AdfNode => ({
  type: 'taskItem',
  attrs: { localId: '', state: line.isTicked === true ? 'DONE' : 'TODO' },
  content: line.content.content ?? [],
});
