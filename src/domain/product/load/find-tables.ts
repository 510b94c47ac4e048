import type { CalendarDay } from '../../time/calendar-day';
import { findDayFormat } from './find-day-format';
import { readDay } from './read-day';
import { readNumber } from './read-number';

/** A row of a table, and the line of the file on which it begins. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** One table of a file. */
export type FoundTable = {
  readonly line: number;
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
  /** The lines of its totals: those stand beside the rows, not among them. */
  readonly totalLines: readonly number[];
  /** The first day that the comments above it name: what “Nth week” counts from. */
  readonly startOn?: CalendarDay;
};

/** What separates cells. */
export const separators = [',', ';', '\t'] as const;

/** One of them. */
export type Separator = (typeof separators)[number];

const linesLookedAt = 60;

/** The separator that stands equally often in most lines; comments and what is quoted do not count. */
export function findSeparator(text: string): Separator {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, linesLookedAt);
  const votes = (['\t', ';', ','] as const).map((separator) => ({
    separator,
    ...steadinessOf(lines.map((line) => line.split(separator).length - 1)),
  }));
  const [best] = votes.sort((one, other) => other.lines - one.lines || other.count - one.count);
  return best === undefined || best.lines === 0 ? ',' : best.separator;
}

/** In how many lines the commonest number stands, of those that are not 0. */
function steadinessOf(counts: readonly number[]): {
  readonly lines: number;
  readonly count: number;
} {
  const linesByCount = new Map<number, number>();
  for (const count of counts)
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  const [best = [0, 0]] = [...linesByCount].sort((one, other) => other[1] - one[1]);
  return { count: best[0], lines: best[1] };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
const isComment = ([first = '']: readonly string[]): boolean => first.startsWith('#');
const isFigure = (cell: string): boolean =>
  readNumber(cell, 'point') !== undefined ||
  readNumber(cell, 'comma') !== undefined ||
  findDayFormat('', [cell]).share > 0;

/** Where words alone stand, a table may begin; what holds a figure goes on with the one before. */
const isHeading = (cells: readonly string[]): boolean => !cells.some(isFigure);

const isTotal = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(grand total|totals?)$/i.test(cell.trim())) && cells.some(isFigure);

const filledOf = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;

/** Is what was taken for the heading a title above it, or Excel’s `sep=;`? */
const isTitle = ({ heading, rows }: FoundTable, next: readonly string[]): boolean =>
  rows.length === 0 && filledOf(heading) === 1 && filledOf(next) > 1 && isHeading(next);

/** The tables of a file, from its rows as they stand: comments, blank lines and all. */
export function findTables(rows: readonly (readonly string[])[]): readonly FoundTable[] {
  const tables: (FoundTable & { rows: TableRow[]; totalLines: number[] })[] = [];
  let line = 1;
  let startOn: CalendarDay | undefined;
  let isOpen = false;
  for (const cells of rows) {
    const current = tables.at(-1);
    if (isComment(cells)) {
      startOn = findStart(cells.join(' ')) ?? startOn;
      isOpen = false;
    } else if (isBlank(cells)) isOpen = false;
    else if (current === undefined || (!isOpen && isHeading(cells)) || isTitle(current, cells)) {
      const start = startOn === undefined ? {} : { startOn };
      const hasHeading = isHeading(cells);
      tables.push({
        ...{ line, totalLines: [], ...start },
        heading: hasHeading ? cells : cells.map((_, index) => `Column ${String(index + 1)}`),
        rows: hasHeading ? [] : [{ line, cells }],
      });
      isOpen = true;
    } else if (isTotal(cells)) current.totalLines.push(line);
    else current.rows.push({ line, cells });
    line += 1 + newLinesIn(cells);
  }
  return tables.filter((table) => table.rows.length > 0);
}

const newLinesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function findStart(comment: string): CalendarDay | undefined {
  const day = /(?:start date:\s*|#\s*)(\d{8})\b/i.exec(comment)?.[1];
  return day === undefined ? undefined : readDay(day, 'compact')?.from;
}
