import { valueOfKey } from '#domain/scoring/scale/digit-entry';
import type { Scale } from '#domain/scoring/scale/scale';
import type { KeyStep } from './cell-places';
import { stepOfKey } from './cell-places';
import type { CellColumn } from './grid-column';

/** What a key asks for in a cell of the ranking. */
export type KeyIntent =
  | ({ readonly kind: 'move' } & KeyStep)
  /** Picks the cell above or below as well. */
  | { readonly kind: 'pick'; readonly rows: 1 | -1 }
  /** Gives what a digit stands for, or takes the number away. */
  | { readonly kind: 'give'; readonly value: number | undefined }
  /** A digit for which the scale has no number. */
  | { readonly kind: 'noStep'; readonly typed: string }
  | { readonly kind: 'open' | 'select' | 'workOut' | 'flipWorkedOut' | 'leave' };

/** A key as an event tells of it. */
export type PressedKey = Readonly<
  Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>
>;

const rowsPicked: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * What the key asks for in a cell of this column. `steps` are the numbers that can be given there; absent
 * where none can. Undefined for a key that is the browser's.
 */
export function intentOf(
  pressed: PressedKey,
  column: CellColumn,
  steps: Scale | undefined,
): KeyIntent | undefined {
  const { key } = pressed;
  if (pressed.metaKey || pressed.altKey) return undefined;
  const step = stepOfKey(pressed);
  if (pressed.ctrlKey) return step === undefined ? undefined : { kind: 'move', ...step };
  const rows = rowsPicked[key];
  if (pressed.shiftKey && rows !== undefined && steps !== undefined) return { kind: 'pick', rows };
  if (step !== undefined) return { kind: 'move', ...step };
  if (key === '=') return { kind: 'flipWorkedOut' };
  if (key === 'Escape') return { kind: 'leave' };
  if (key === 'Enter') return { kind: openedBy(column, steps) };
  if (steps === undefined) return undefined;
  if (key === 'Backspace' || key === 'Delete') return { kind: 'give', value: undefined };
  // A key that is held down gives its number once, not to every row below.
  if (!/^\d$/.test(key) || pressed.repeat) return undefined;
  const value = valueOfKey(key, steps);
  return value === undefined ? { kind: 'noStep', typed: key } : { kind: 'give', value };
}

const openedBy = (column: CellColumn, steps: Scale | undefined) =>
  column === 'item' ? 'select' : steps === undefined ? 'workOut' : 'open';

/**
 * The numbers of a pasted text, a line each, as a column of a spreadsheet is copied; the first cell of a row
 * counts. An empty cell among them gives nothing.
 */
export function numbersInPaste(text: string): readonly (number | undefined)[] {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  const cells = lines.map((line) => line.split('\t')[0]?.trim().replace(',', '.') ?? '');
  return cells.map((cell) => (cell === '' ? undefined : Number(cell)));
}
