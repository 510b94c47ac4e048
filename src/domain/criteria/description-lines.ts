import type { AdfDocument, AdfNode } from '../issue/adf';

/** A document as the lines that a reader sees, with what each of them looks like. */
export type DescriptionLine =
  | { readonly is: 'heading'; readonly text: string; readonly level: number }
  | { readonly is: 'line'; readonly text: string; readonly isBold: boolean }
  | {
      readonly is: 'item';
      readonly text: string;
      readonly depth: number;
      readonly isTicked: boolean;
    }
  | { readonly is: 'row'; readonly cells: readonly string[]; readonly isHead: boolean }
  | { readonly is: 'break' };

type TextRun = { readonly text: string; readonly isBold: boolean };

/** What inline nodes read as; marks are written as the panel writes them. */
function runsOf(nodes: readonly AdfNode[]): readonly TextRun[] {
  return nodes.flatMap((node): readonly TextRun[] => {
    if (node.type === 'hardBreak') return [{ text: '\n', isBold: false }];
    if (node.type === 'text') {
      const isBold = node.marks?.some((mark) => mark.type === 'strong') ?? false;
      return [{ text: node.text ?? '', isBold }];
    }
    const shown = node.attrs?.['text'] ?? node.attrs?.['shortName'] ?? node.attrs?.['url'];
    if (typeof shown === 'string') return [{ text: shown, isBold: false }];
    return runsOf(node.content ?? []);
  });
}

function linesOfText(nodes: readonly AdfNode[]): readonly TextRun[] {
  const lines: { text: string; isBold: boolean }[] = [];
  let current = { text: '', isBold: true };
  for (const run of runsOf(nodes)) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        lines.push(current);
        current = { text: '', isBold: true };
      }
      current = {
        text: current.text + part,
        isBold: current.isBold && (run.isBold || /^[\s:.]*$/.test(part)),
      };
    }
  }
  return [...lines, current]
    .map((line) => ({ text: line.text.replace(/\s+/g, ' ').trim(), isBold: line.isBold }))
    .filter((line) => line.text !== '');
}

const textBlocks = new Set(['paragraph', 'taskItem', 'decisionItem', 'codeBlock', 'heading']);
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
    return content.flatMap((child) =>
      lists.has(child.type) ? linesOfNode(child, depth + 1) : itemLines(child, depth),
    );
  }
  if (node.type === 'table') return content.map(rowLine);
  if (node.type === 'rule') return [{ is: 'break' }];
  if (node.type === 'expand' || node.type === 'nestedExpand') {
    const title = node.attrs?.['title'];
    const head: readonly DescriptionLine[] =
      typeof title === 'string' && title !== '' ? [{ is: 'heading', text: title, level: 6 }] : [];
    return [...head, ...content.flatMap((child) => linesOfNode(child, depth))];
  }
  return content.flatMap((child) => linesOfNode(child, depth));
}

/** The lines of a description, in the order in which they are read. */
export const descriptionLines = (document: AdfDocument): readonly DescriptionLine[] =>
  document.content.flatMap((node) => linesOfNode(node, 0));
