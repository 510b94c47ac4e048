import type { DescriptionLine } from './description-lines';
import { isCriteriaTitle } from './section-title';

type Row = Extract<DescriptionLine, { is: 'row' }>;

const isRow = (line: DescriptionLine | undefined): line is Row => line?.is === 'row';

const stepColumns = /^(?:given|when|then|angenommen|wenn|dann|quand|alors|étant donné)$/iu;
const textColumns = /criteri|scenario|requirement|description|expected|behaviou?r|statement|what/iu;

/** The column of a table that holds sentences: the one whose head says so, else the longest text. */
function textColumn(rows: readonly Row[]): number {
  const head = rows[0]?.isHead === true ? rows[0].cells : [];
  const named = head.findIndex((cell) => textColumns.test(cell));
  if (named >= 0) return named;
  const widths = (rows[0]?.cells ?? []).map((_, column) =>
    rows.reduce((sum, row) => sum + (row.cells[column]?.length ?? 0), 0),
  );
  return widths.indexOf(Math.max(...widths));
}

function rowText(row: Row, head: readonly string[], column: number): string {
  const steps = head.flatMap((name, index) => {
    const cell = row.cells[index] ?? '';
    return stepColumns.test(name.trim()) && cell !== '' ? [`${name.trim()} ${cell}`] : [];
  });
  if (steps.length > 1) return `${steps.join('\n')}\n`;
  return `- ${(row.cells[column] ?? '').replace(/\n/g, ' ')}`;
}

/** The rows of the tables in a section, one line each (one for each step where the columns are steps). */
export function rowsAsLines(lines: readonly DescriptionLine[]): readonly string[] {
  const rows = lines.filter(isRow);
  if (rows.length === 0) return [];
  const head = rows[0]?.isHead === true ? rows[0].cells : [];
  const column = textColumn(rows);
  return rows.filter((row) => !row.isHead).map((row) => rowText(row, head, column));
}

/**
 * A table that names criteria itself: in the head of a column, or in the first cell of a row. `text`
 * is what one could have pasted; `next` is the line after it.
 */
export function findTitledColumn(
  lines: readonly DescriptionLine[],
  at: number,
): { readonly title: string; readonly text: string; readonly next: number } | undefined {
  const row = lines[at];
  if (!isRow(row)) return undefined;
  const [first = '', ...rest] = row.cells;
  if (isCriteriaTitle(first) && rest.length > 0 && rest.join('').trim() !== '')
    return { title: first, text: rest.join('\n'), next: at + 1 };
  const column = row.cells.findIndex(isCriteriaTitle);
  if (column < 0) return undefined;
  let next = at + 1;
  const cells: string[] = [];
  for (; isRow(lines[next]); next += 1) {
    const line = lines[next];
    cells.push(isRow(line) ? (line.cells[column] ?? '') : '');
  }
  return { title: row.cells[column] ?? '', text: cells.join('\n'), next };
}
