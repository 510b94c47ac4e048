import type { KeyboardEvent } from 'react';
import { placeOf, stepOfKey } from './cell-places';
import type { CellPlace } from './grid-column';
import { cellColumns } from './grid-column';

/**
 * Arrows between the first row and the heads above it, where Enter sorts. Answers whether the key was
 * dealt with; `onEnter` is told of the cell that is gone down to.
 */
export function walkHeads(
  event: KeyboardEvent,
  first: string | undefined,
  onEnter: (place: CellPlace) => void,
): boolean {
  const step = stepOfKey(event);
  if (first === undefined || step === undefined || event.shiftKey || event.ctrlKey) return false;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-head]')];
  const at = heads.findIndex((head) => head === event.target);
  if (at >= 0) {
    event.preventDefault();
    if (step.columns !== 0)
      heads[Math.max(0, Math.min(heads.length - 1, at + step.columns))]?.focus();
    else if (step.rows > 0) onEnter({ id: first, column: columnBelow(heads[at]) });
    return true;
  }
  const place = placeOf(event.target);
  if (place?.id !== first || event.key !== 'ArrowUp') return false;
  const above = heads.find((head) => head.dataset['head'] === place.column);
  if (above === undefined) return false;
  event.preventDefault();
  above.focus();
  return true;
}

/** The column of the cells below a head; the work item where keys do not visit them. */
const columnBelow = (head: HTMLElement | undefined): CellPlace['column'] =>
  cellColumns.find((column) => column === head?.dataset['head']) ?? 'item';
