import type { AdfDocument, AdfNode } from '../../issue/adf';

/** A document as the lines that a reader sees, with what each of them looks like. */
export type DescriptionLine =
  | {
      readonly is: 'heading';
      readonly text: string;
      readonly level: number;
      /** The title of an expand: it stands over all that the expand holds. */
      readonly isFrame?: true;
    }
  | {
      readonly is: 'line';
      readonly text: string;
      readonly isBold: boolean;
      /** Nothing but a link, which leads elsewhere. */
      readonly isLink?: boolean;
    }
  | {
      readonly is: 'item';
      readonly text: string;
      readonly depth: number;
      readonly isTicked: boolean;
    }
  | { readonly is: 'row'; readonly cells: readonly string[]; readonly isHead: boolean }
  | { readonly is: 'break' }
  /** Where a panel, an expand, a quote or a column begins and ends. */
  | { readonly is: 'edge'; readonly opens: boolean };

type TextRun = { readonly text: string; readonly isBold: boolean; readonly isLink: boolean };

/** What inline nodes read as. What is struck through no longer holds, and is left out. */
function runsOf(nodes: readonly AdfNode[]): readonly TextRun[] {
  return nodes.flatMap((node): readonly TextRun[] => {
    const has = (type: string): boolean => node.marks?.some((mark) => mark.type === type) ?? false;
    if (node.type === 'hardBreak') return [{ text: '\n', isBold: false, isLink: true }];
    if (node.type === 'text') {
      const text = has('strike') ? '' : (node.text ?? '');
      return [{ text, isBold: has('strong'), isLink: has('link') }];
    }
    const shown = node.attrs?.['text'] ?? node.attrs?.['shortName'] ?? node.attrs?.['url'];
    if (typeof shown === 'string')
      return [{ text: shown, isBold: false, isLink: node.type === 'inlineCard' }];
    return runsOf(node.content ?? []);
  });
}

const emptyLine: TextRun = { text: '', isBold: true, isLink: true };

const isMarkOnly = (text: string): boolean => /^[\s:.]*$/.test(text);

function linesOfText(nodes: readonly AdfNode[]): readonly TextRun[] {
  const lines: TextRun[] = [];
  let current = emptyLine;
  for (const run of runsOf(nodes)) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        lines.push(current);
        current = emptyLine;
      }
      current = {
        text: current.text + part,
        isBold: current.isBold && (run.isBold || isMarkOnly(part)),
        isLink: current.isLink && (run.isLink || isMarkOnly(part)),
      };
    }
  }
  return [...lines, current]
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '');
}

const textBlocks = new Set(['paragraph', 'taskItem', 'decisionItem', 'codeBlock', 'heading']);
const frames = new Set(['expand', 'nestedExpand', 'panel', 'blockquote', 'layoutColumn']);
const lists = new Set(['bulletList', 'orderedList', 'taskList', 'decisionList']);

function itemLines(node: AdfNode, depth: number): readonly DescriptionLine[] {
  const isTicked = node.attrs?.['state'] === 'DONE';
  if (node.type === 'taskItem' || node.type === 'decisionItem') {
    const text = linesOfText(node.content ?? [])
      .map((line) => line.text)
      .join('\n');
    return text === '' ? [] : [{ is: 'item', text, depth, isTicked }];
  }
  const inner = node.content ?? [];
  const own = inner.filter((child) => textBlocks.has(child.type));
  const text = own
    .flatMap((child) => linesOfText(child.content ?? []))
    .map((line) => line.text)
    .join('\n');
  const rest = inner.filter((child) => !textBlocks.has(child.type));
  return [
    ...(text === '' ? [] : [{ is: 'item' as const, text, depth, isTicked }]),
    ...rest.flatMap((child) => linesOfNode(child, depth + 1)),
  ];
}

const cellText = (cell: AdfNode): string =>
  (cell.content ?? [])
    .flatMap((child) => linesOfNode(child, 0))
    .map((line) => ('text' in line ? line.text : 'cells' in line ? line.cells.join(' ') : ''))
    .join('\n');

function rowLine(row: AdfNode): DescriptionLine {
  const cells = row.content ?? [];
  return {
    is: 'row',
    cells: cells.map(cellText),
    isHead: cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader'),
  };
}

function linesOfNode(node: AdfNode, depth: number): readonly DescriptionLine[] {
  const content = node.content ?? [];
  if (node.type === 'heading') {
    const text = linesOfText(content)
      .map((line) => line.text)
      .join(' ');
    const level = node.attrs?.['level'];
    return text === ''
      ? []
      : [{ is: 'heading', text, level: typeof level === 'number' ? level : 1 }];
  }
  if (node.type === 'paragraph' || node.type === 'codeBlock') {
    const lines = linesOfText(content).map((line) => ({ is: 'line' as const, ...line }));
    return lines.length === 0 ? [] : [...lines, { is: 'break' }];
  }
  if (lists.has(node.type)) {
    const items = content.flatMap((child) =>
      lists.has(child.type) ? linesOfNode(child, depth + 1) : itemLines(child, depth),
    );
    return depth === 0 ? [...items, { is: 'break' }] : items;
  }
  if (node.type === 'table') return content.map(rowLine);
  if (node.type === 'rule') return [{ is: 'break' }];
  const inner = content.flatMap((child) => linesOfNode(child, depth));
  if (!frames.has(node.type)) return inner;
  const title = node.attrs?.['title'];
  const head: readonly DescriptionLine[] =
    typeof title === 'string' && title !== ''
      ? [{ is: 'heading', text: title, level: 6, isFrame: true }]
      : [];
  return [{ is: 'edge', opens: true }, ...head, ...inner, { is: 'edge', opens: false }];
}

/** The lines of a description, in the order in which they are read. */
export const descriptionLines = (document: AdfDocument): readonly DescriptionLine[] =>
  document.content.flatMap((node) => linesOfNode(node, 0));

/** The first line from a place on that says something: neither a gap nor the edge of a frame. */
export const nextWritten = (
  lines: readonly DescriptionLine[],
  from: number,
): DescriptionLine | undefined =>
  lines.slice(from).find(({ is }) => is !== 'break' && is !== 'edge');
