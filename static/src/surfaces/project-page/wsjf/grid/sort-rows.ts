import type { IssueId } from '#domain/issue/issue';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { isScoreColumn } from '#domain/scoring/score-column';
import type { BacklogItem } from '#usecases/scoring/backlog-item';

/** A column by which rows can be sorted beside the ranking. */
export type SortColumn = WordColumn | NumberColumn;

/** Columns that hold numbers, of which the highest come first. */
export type NumberColumn = ScoreColumn | 'costOfDelay' | 'wsjf';

type WordColumn = (typeof wordColumns)[number];

const wordColumns = ['item', 'parent', 'status', 'due', 'ready'] as const;

const isNumber = (column: string): column is NumberColumn =>
  isScoreColumn(column) || column === 'costOfDelay' || column === 'wsjf';

/** Can rows be sorted by the column? */
export const isSortable = (column: string): column is SortColumn =>
  isNumber(column) || wordColumns.some((one) => one === column);

/** An order asked for by a column's head. */
export type SortBy = { readonly column: SortColumn; readonly direction: 'asc' | 'desc' };

/** Reads the order from the address: `jobSize:desc`. */
export function parseSort(text: string | undefined): SortBy | undefined {
  const [column, direction] = text?.split(':') ?? [];
  if (direction !== 'asc' && direction !== 'desc') return undefined;
  return column !== undefined && isSortable(column) ? { column, direction } : undefined;
}

/** The order after one more click on a head: falling, rising, then the ranking again; words rise first. */
export function nextSort(sort: SortBy | undefined, column: SortColumn): SortBy | undefined {
  const first = isNumber(column) ? 'desc' : 'asc';
  if (sort?.column !== column) return { column, direction: first };
  return sort.direction === first
    ? { column, direction: first === 'asc' ? 'desc' : 'asc' }
    : undefined;
}

/** The rows by a column; what has nothing there comes last either way, equal ones keep their order. */
export function sortRows(
  ids: readonly IssueId[],
  sort: SortBy,
  rows: {
    readonly itemById: ReadonlyMap<IssueId, BacklogItem>;
    readonly numberOf: (id: IssueId, column: NumberColumn) => number | undefined;
  },
): readonly IssueId[] {
  const sign = sort.direction === 'asc' ? 1 : -1;
  const valueOf = (id: IssueId): string | number | undefined => {
    if (isNumber(sort.column)) return rows.numberOf(id, sort.column);
    const item = rows.itemById.get(id);
    if (item === undefined) return undefined;
    return wordOf(item, sort.column);
  };
  const entries = ids.map((id) => ({ id, value: valueOf(id) }));
  entries.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined);
    if (typeof a.value === 'number' && typeof b.value === 'number')
      return sign * (a.value - b.value);
    return sign * String(a.value).localeCompare(String(b.value));
  });
  return entries.map(({ id }) => id);
}

function wordOf(item: BacklogItem, column: WordColumn): string | undefined {
  switch (column) {
    case 'item':
      return item.summary;
    case 'parent':
      return item.parent?.summary;
    case 'status':
      return item.statusName;
    case 'due':
      return item.dueOn;
    // What is not ready before what is: that is where work is left.
    case 'ready':
      return item.isReady === undefined ? undefined : item.isReady ? '2' : '1';
  }
}
