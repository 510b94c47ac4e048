import type { ScoreColumn } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';

/** What the table can show. */
export type GridColumn =
  'position' | 'item' | OptionalColumn | ScoreColumn | 'costOfDelay' | 'wsjf';

/** Columns that the arrow keys visit. */
export type CellColumn = 'item' | ScoreColumn | 'wsjf';

/** The columns that the arrow keys visit, from left to right. */
export const cellColumns: readonly CellColumn[] = ['item', ...scoreColumns, 'wsjf'];

/** Columns a person may switch on. */
export type OptionalColumn = (typeof optionalColumns)[number];

const optionalColumns = ['parent', 'status', 'due', 'ready', 'criteria'] as const;

/** The columns to show, from left to right. */
export const columnsWith = (optional: ReadonlySet<OptionalColumn>): readonly GridColumn[] => [
  'position',
  'item',
  ...optionalColumns.filter((column) => optional.has(column)),
  ...scoreColumns,
  'costOfDelay',
  'wsjf',
];

/** A cell by its row and column. */
export type CellPlace = { readonly id: string; readonly column: CellColumn };

/** A table of so few rows has no room above its last ones: what opens in a cell opens below it. */
export const fewRows = 5;
