import { isScoreColumn } from '#domain/scoring/score-column';
import type { CellColumn, CellPlace } from './grid-column';
import { cellColumns } from './grid-column';

/** The column so many to the right, or to the left below 0; the last one at either end. */
export function columnAt(from: CellColumn, by: number): CellColumn {
  const at = cellColumns.indexOf(from) + by;
  return cellColumns[Math.max(0, Math.min(cellColumns.length - 1, at))] ?? from;
}

/** The cell that an event came from; undefined beside the cells. */
export function placeOf(target: EventTarget): CellPlace | undefined {
  const name = (target as Element).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [id, column] = name?.split(':') ?? [];
  const known = cellColumns.find((one) => one === column);
  return id === undefined || known === undefined ? undefined : { id, column: known };
}

/** The number of an open scale that was pressed, and for which cell. */
export function stepOf(target: EventTarget) {
  const name = (target as Element).closest<HTMLElement>('[data-step]')?.dataset['step'];
  const [id, column, value] = name?.split(':') ?? [];
  if (id === undefined || column === undefined || !isScoreColumn(column)) return undefined;
  return { place: { id, column }, value: Number(value) };
}

/** How far a key goes in the table; at most to its end. */
export type KeyStep = { readonly rows: number; readonly columns: number };

const pageRows = 10;
const steps: Readonly<Record<string, KeyStep>> = {
  ArrowDown: { rows: 1, columns: 0 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowRight: { rows: 0, columns: 1 },
  ArrowLeft: { rows: 0, columns: -1 },
  PageDown: { rows: pageRows, columns: 0 },
  PageUp: { rows: -pageRows, columns: 0 },
  Home: { rows: 0, columns: -Infinity },
  End: { rows: 0, columns: Infinity },
};

const stepsWithControl: Readonly<Record<string, KeyStep>> = {
  Home: { rows: -Infinity, columns: 0 },
  End: { rows: Infinity, columns: 0 },
};

/** Where a key leads to, as in any grid: Home and End within the row, with Control to the first and last. */
export const stepOfKey = ({
  key,
  ctrlKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey'>): KeyStep | undefined =>
  (ctrlKey ? stepsWithControl : steps)[key];
