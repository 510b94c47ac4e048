import type { MetricInput, MetricKind } from '../metric';
import { inputsOf } from '../metric';
import type { FoundTable } from './find-tables';
import type { FoundFormat } from './find-day-format';
import { findDayFormat } from './find-day-format';
import type { DecimalMark } from './read-number';
import { isPercent, readNumber } from './read-number';

/** What the columns of a table seem to hold. */
export type Columns = {
  /** Columns that hold days, the likeliest first. */
  readonly days: readonly { readonly column: number; readonly found: FoundFormat }[];
  /** Columns that hold numbers. */
  readonly numbers: readonly number[];
};

const mostly = 0.6;

/** The cells of a column. */
export const cellsOf = ({ rows }: FoundTable, column: number): readonly string[] =>
  rows.map(({ cells }) => cells[column] ?? '');

const isNumber = (cell: string): boolean =>
  readNumber(cell, 'point') !== undefined || readNumber(cell, 'comma') !== undefined;

/** Finds what the columns hold. */
export function findColumns(table: FoundTable): Columns {
  const columns = table.heading.map((_, column) => column);
  const days = columns
    .map((column) => ({
      column,
      found: findDayFormat(table.heading[column] ?? '', cellsOf(table, column), table.startOn),
    }))
    .filter(({ found }) => found.share >= mostly)
    .sort((one, other) => other.found.share - one.found.share || one.column - other.column);
  const others = columns
    .filter((column) => column !== days[0]?.column)
    .map((column) => ({ column, share: shareOfNumbers(cellsOf(table, column)) }));
  const clear = others.filter(({ share }) => share >= mostly);
  // Where none is clear, a column with some is shown, so that each row that holds none is told.
  const numbers = clear.length > 0 ? clear : others.filter(({ share }) => share > 0);
  return { days, numbers: numbers.map(({ column }) => column) };
}

/** How many of the cells that say something say a number, from 0 to 1. */
function shareOfNumbers(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(isNumber).length / filled.length;
}

/** Does a table hold days and numbers, so that it can be loaded? */
export function isLoadable(table: FoundTable): boolean {
  const { days, numbers } = findColumns(table);
  return days.length > 0 && numbers.length > 0;
}

const headingsOf: Readonly<Record<MetricInput, RegExp>> = {
  value: /./,
  lost: /lost|churned|cancel|left/i,
  atStart: /start|begin|opening/i,
  atEnd: /end|closing/i,
  acquired: /acquired|new|won|gained|sign/i,
  completing: /complet|convert|purchase|order|key event|success/i,
  entering: /enter|visit|session|started|total|users/i,
  daily: /dau|daily|per day|\b1.day/i,
  monthly: /mau|monthly|month|\b(28|30).day/i,
};

/** A column for each input of a kind, by the words of its heading; undefined where none fits. */
export function suggestColumns(
  kind: MetricKind,
  { heading }: FoundTable,
  numbers: readonly number[],
): readonly (number | undefined)[] {
  const taken = new Set<number>();
  return inputsOf[kind].map((input) => {
    const column = numbers.find(
      (each) => !taken.has(each) && headingsOf[input].test(heading[each] ?? ''),
    );
    if (column !== undefined) taken.add(column);
    return column;
  });
}

/** How the numbers of a column seem to be meant: with a percent sign, or as fractions of one. */
export function findShares(
  table: FoundTable,
  { column, mark }: { readonly column: number; readonly mark: DecimalMark },
): { readonly isPercent: boolean; readonly isFraction: boolean } {
  const cells = cellsOf(table, column).filter((cell) => cell.trim() !== '');
  const isOfPercent = cells.some(isPercent);
  const isRate = /rate|ratio|share/i.test(table.heading[column] ?? '');
  const areSmall = cells.every((cell) => Math.abs(readNumber(cell, mark) ?? 0) <= 1);
  return { isPercent: isOfPercent, isFraction: !isOfPercent && isRate && areSmall };
}
