import { useCallback, useMemo, useState } from 'react';
import type { CellPlace } from './grid/grid-column';

/** Where the person is in the table, and what is open there. */
export type Standing = {
  readonly active: CellPlace | undefined;
  /** The active cell takes the focus: the person is in the table. */
  readonly isFocusWanted: boolean;
  /** The cell whose scale is open. */
  readonly open: CellPlace | undefined;
  /** The row whose arithmetic is shown. */
  readonly workedOut: string | undefined;
};

const nowhere: Standing = {
  active: undefined,
  isFocusWanted: false,
  open: undefined,
  workedOut: undefined,
};

/** Where the person is, and how to go elsewhere. */
export function useStanding() {
  const [standing, setStanding] = useState(nowhere);
  const change = useCallback((part: Partial<Standing>) => {
    setStanding((before) => ({ ...before, ...part }));
  }, []);
  const ways = useMemo(
    () => ({
      /** Goes to a cell. */
      goTo: (active: CellPlace) => {
        change({ active, isFocusWanted: true, open: undefined, workedOut: undefined });
      },
      /** Goes to a cell and opens its scale. */
      openAt: (active: CellPlace) => {
        change({ active, isFocusWanted: true, open: active, workedOut: undefined });
      },
      /** Shows the arithmetic of a row. */
      workOut: (workedOut: string) => {
        change({ workedOut });
      },
      /** Shows the arithmetic of a row, or hides it. */
      flipWorkedOut: (id: string) => {
        setStanding((before) => ({
          ...before,
          workedOut: before.workedOut === id ? undefined : id,
        }));
      },
      /** Closes what is open; the person stays where they are. */
      close: () => {
        change({ open: undefined, workedOut: undefined });
      },
      /** Leaves the table. */
      leave: () => {
        change({ open: undefined, isFocusWanted: false });
      },
    }),
    [change],
  );
  return { standing, ...ways };
}
