import type { DescriptionLine } from './description-lines';
import { findScenarioTitle, findStep } from '../text/scenario';
import { isCriteriaTitle } from './section-title';

type Row = Extract<DescriptionLine, { is: 'row' }>;

const isRow = (line: DescriptionLine | undefined): line is Row => line?.is === 'row';

const stepColumns = /^(?:given|when|then|angenommen|wenn|dann|quand|alors|étant donné)$/iu;
/** What the head of a column with sentences says, the surest first. */
const textColumns = [
  /[ck]riteri|critère|kryteri|критери|基準|条件|标准|標準/iu,
  /scenario|szenario|scénario|escenario|cenário|requirement|description|beschreibung|expected|behaviou?r|statement|what/iu,
];

/** The column of a table that holds sentences: the one whose head says so, else the longest text. */
function textColumn(rows: readonly Row[]): number {
  const head = rows[0]?.isHead === true ? rows[0].cells : [];
  for (const pattern of textColumns) {
    const named = head.findIndex((cell) => pattern.test(cell));
    if (named >= 0) return named;
  }
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
  const text = row.cells[column] ?? '';
  const first = text.split('\n')[0] ?? '';
  const isExample = findStep(first) !== undefined || findScenarioTitle(first) !== undefined;
  return isExample && first !== text ? `${text}\n` : `- ${text.replace(/\n/g, ' ')}`;
}

/** The rows of the tables in a section, one line each (one for each step where the columns are steps). */
export function rowsAsLines(lines: readonly DescriptionLine[]): readonly string[] {
  const rows = lines.filter(isRow);
  if (rows.length === 0) return [];
  const head = rows[0]?.isHead === true ? rows[0].cells : [];
  const column = textColumn(rows);
  return rows.filter((row) => !row.isHead).map((row) => rowText(row, head, column));
}

type FoundRows = { readonly title: string; readonly text: string; readonly next: number };

const isNumber = (cell = ''): boolean =>
  /^(?:AC|AK|CA)\s*[-#]?\s*\d{1,3}[.:]?$/iu.test(cell.trim());

/** Rows that are numbered as criteria are, two at least. */
function findNumberedRows(lines: readonly DescriptionLine[], at: number): FoundRows | undefined {
  const rows: Row[] = [];
  for (const line of lines.slice(at)) {
    if (!isRow(line) || !isNumber(line.cells[0])) break;
    rows.push({ ...line, isHead: false });
  }
  if (rows.length < 2) return undefined;
  return { title: '', text: rowsAsLines(rows).join('\n'), next: at + rows.length };
}

/**
 * A table that names criteria itself: in the head of a column, in the first cell of a row, or by their numbers. `text`
 * is what one could have pasted; `next` is the line after it.
 */
export function findTitledColumn(
  lines: readonly DescriptionLine[],
  at: number,
): FoundRows | undefined {
  const row = lines[at];
  if (!isRow(row)) return undefined;
  const [first = '', ...rest] = row.cells;
  const isOverRows = row.isHead && isRow(lines[at + 1]);
  if (!isOverRows && isCriteriaTitle(first) && rest.length > 0 && rest.join('').trim() !== '')
    return { title: first, text: rest.join('\n'), next: at + 1 };
  const column = row.cells.findIndex(isCriteriaTitle);
  if (column < 0) return findNumberedRows(lines, at);
  let next = at + 1;
  const cells: string[] = [];
  for (; isRow(lines[next]); next += 1) {
    const line = lines[next];
    cells.push(isRow(line) ? (line.cells[column] ?? '') : '');
  }
  return { title: row.cells[column] ?? '', text: cells.join('\n'), next };
}
