import DynamicTable from '@atlaskit/dynamic-table';
import type { HeadType, RowType } from '@atlaskit/dynamic-table/types';
import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { VisuallyHidden } from '../visually-hidden';
import type { CellPlace, GridColumn } from './grid-column';
import { fewRows } from './grid-column';
import type { SortBy } from './sort-rows';
import { rowHeight, useWindow } from './use-window';
import { useTravel } from './use-travel';
import { walkHeads } from './walk-heads';

/** With more columns than these, the table may have to scroll sideways: then place and title stay. */
const columnsAtRest = 8;
/** With more columns than these, the numbers stand closer, so that titles can still be read. */
const roomyColumns = 9;

/** The table of a backlog: as many rows as fit are drawn, the others are room above and below. */
export type BacklogGridProps = {
  readonly label: string;
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly drawHead: (column: GridColumn) => ReactNode;
  readonly drawCell: (id: string, column: GridColumn) => ReactNode;
  /** The cell that has the focus, or takes it when `isFocusWanted`. */
  readonly active: CellPlace | undefined;
  readonly isFocusWanted: boolean;
  readonly selected: string | undefined;
  /** Grows when the order was changed on purpose: then the rows travel to their places, once. */
  readonly travel: number;
  readonly sort: SortBy | undefined;
  /** Goes to a cell from the heads above it. */
  readonly onEnter: (place: CellPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
};

/**
 * Hands Atlaskit's dynamic table only the rows in view, with one row of empty room before and after
 * them, so that ten thousand work items cost what thirty do.
 */
export const BacklogGrid = memo(function BacklogGrid(props: BacklogGridProps) {
  const { ids, columns, drawHead, drawCell, selected } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { first, last, reveal } = useWindow(frame, ids.length);
  useTravel(frame, ids, props.travel);

  const head: HeadType = {
    cells: columns.map((column) => ({
      key: column,
      content: <span data-col={column}>{drawHead(column)}</span>,
      isSortable: false,
    })),
  };
  const rows: RowType[] = ids.slice(first, last).map((id, at) => ({
    key: id,
    // The head is the first row, and most rows are not drawn.
    'aria-rowindex': first + at + 2,
    isHighlighted: id === selected,
    ...(id === selected ? { 'aria-selected': true } : {}),
    cells: columns.map((column) => ({
      key: column,
      content: (
        <div data-col={column} data-row={id}>
          {drawCell(id, column)}
        </div>
      ),
    })),
  }));

  const enter = (place: CellPlace) => {
    // The head gives the focus up, so that the cell may take it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    props.onEnter(place);
  };

  useGridRoles(frame, props);
  useActiveCell(frame, props, { first, last, reveal });

  return (
    <div
      ref={frame}
      className={[
        'wm-grid',
        ...(columns.length > columnsAtRest ? ['wm-grid-pinned'] : []),
        ...(columns.length > roomyColumns ? ['wm-grid-crowded'] : []),
        ...(ids.length <= fewRows ? ['wm-grid-short'] : []),
      ].join(' ')}
      role="presentation"
      onKeyDown={(event) => {
        if (!walkHeads(event, ids[0], enter)) props.onKeyDown(event);
      }}
      onPaste={props.onPaste}
      onClick={props.onClick}
    >
      <DynamicTable
        caption={<VisuallyHidden>{props.label}</VisuallyHidden>}
        head={head}
        rows={[
          ...room('before', first * rowHeight, columns.length),
          ...rows,
          ...room('after', (ids.length - last) * rowHeight, columns.length),
        ]}
      />
    </div>
  );
});

/** Says of Atlaskit's table, which takes no attributes of its own, that arrows visit its cells, as in a grid. */
function useGridRoles(
  frame: RefObject<HTMLElement>,
  { ids, sort, columns }: Pick<BacklogGridProps, 'ids' | 'sort' | 'columns'>,
) {
  useLayoutEffect(() => {
    const table = frame.current?.querySelector('table');
    table?.setAttribute('role', 'grid');
    table?.setAttribute('aria-rowcount', String(ids.length + 1));
  }, [frame, ids.length]);
  useLayoutEffect(() => {
    for (const head of frame.current?.querySelectorAll('[data-head]') ?? []) {
      const isSorted = head.getAttribute('data-head') === sort?.column;
      const way = sort?.direction === 'asc' ? 'ascending' : 'descending';
      head.closest('th')?.setAttribute('aria-sort', isSorted ? way : 'none');
    }
  }, [frame, sort, columns]);
}

/** Gives the active cell the focus, and scrolls to it, while the person is in the table. */
function useActiveCell(
  frame: RefObject<HTMLElement>,
  { ids, active, isFocusWanted }: Pick<BacklogGridProps, 'ids' | 'active' | 'isFocusWanted'>,
  { first, last, reveal }: ReturnType<typeof useWindow>,
) {
  const activeId = active?.id;
  const activeAt = useMemo(
    () => (activeId === undefined ? -1 : ids.indexOf(activeId)),
    [ids, activeId],
  );
  const entered = useRef<CellPlace | undefined>();
  useLayoutEffect(() => {
    if (active === undefined || activeAt < 0 || !isFocusWanted) return;
    const { activeElement } = document;
    const isElsewhere =
      activeElement !== document.body && frame.current?.contains(activeElement) !== true;
    // Rows that move, or come anew, take nobody back who has gone on to something else.
    if (entered.current === active && isElsewhere) return;
    entered.current = active;
    // Whoever sorts from the keyboard stays on the head.
    if (frame.current?.querySelector('thead')?.contains(activeElement) === true) return;
    reveal(activeAt);
    const name = `${active.id}:${active.column}`;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`);
    cell?.focus({ preventScroll: true });
    // The table scrolled to the row; the page around the frame may have to follow, and no farther.
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, activeAt, first, last, isFocusWanted, reveal, frame]);
}

const room = (key: string, height: number, colSpan: number): RowType[] =>
  height <= 0
    ? []
    : [
        {
          key,
          cells: [
            {
              key,
              colSpan,
              content: <div className="wm-room" aria-hidden="true" style={{ height }} />,
            },
          ],
        },
      ];
