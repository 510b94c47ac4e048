import type { StoredIssue } from './types';

/** A work item's place in memory: the same object for as long as the work item exists. */
export type Cell = { issue: StoredIssue; readonly number: number };

/** What an order compares; the absent sort last. */
export type SortValue = number | string | undefined;

/** Compares two sort values of one kind: the absent come last. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** All cells in one order, ties by id, adjusted at each change instead of sorted at each query. */
export type KeptOrder = {
  readonly cells: readonly Cell[];
  readonly valueOf: (cell: Cell) => SortValue;
  readonly add: (cell: Cell) => void;
  readonly remove: (cell: Cell) => void;
  /** Puts a changed cell where it belongs. */
  readonly refresh: (cell: Cell) => void;
};

/** Sorts the cells once, by the value that `read` answers. */
export function keepOrder(
  cells: Iterable<Cell>,
  read: (issue: StoredIssue) => SortValue,
): KeptOrder {
  const values = new Map<Cell, SortValue>();
  for (const cell of cells) values.set(cell, read(cell.issue));
  const compare = (a: Cell, b: Cell) =>
    compareValues(values.get(a), values.get(b)) || a.number - b.number;
  const list = [...values.keys()].sort(compare);

  /** Where the cell is, or would be put. */
  const placeOf = (cell: Cell): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = list[middle];
      if (other !== undefined && compare(other, cell) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const insert = (cell: Cell, value: SortValue) => {
    values.set(cell, value);
    list.splice(placeOf(cell), 0, cell);
  };
  const remove = (cell: Cell) => {
    if (!values.has(cell)) return;
    const place = placeOf(cell);
    if (list[place] === cell) list.splice(place, 1);
    values.delete(cell);
  };

  return {
    cells: list,
    valueOf: (cell) => values.get(cell),
    add: (cell) => {
      insert(cell, read(cell.issue));
    },
    remove,
    refresh(cell) {
      const value = read(cell.issue);
      if (value === values.get(cell) && values.has(cell)) return;
      remove(cell);
      insert(cell, value);
    },
  };
}
