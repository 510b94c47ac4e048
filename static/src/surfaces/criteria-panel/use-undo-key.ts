import { useEffect, useRef } from 'react';
import type { LiveCriteria } from './use-criteria';
import type { Writing } from './use-writing';

type Turn = 'undo' | 'redo';

/** What a key asks for: Ctrl/Cmd+Z undoes, Ctrl/Cmd+Shift+Z and Ctrl+Y redo. */
function turnOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Turn | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !metaKey && !shiftKey ? 'redo' : undefined;
}

/** Undoes and redoes steps by keyboard; while a text is being changed, the keys belong to that text. */
export function useUndoKey(live: LiveCriteria, writing: Writing): void {
  const now = useRef({ live, writing });
  now.current = { live, writing };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const turn = turnOf(event);
      const { live: list, writing: writes } = now.current;
      if (turn === undefined || isChangingText(event.target, list, writes)) return;
      // What was undone of the words in a field is the browser's to redo.
      if (turn === 'redo' && !list.canRedo() && isField(event.target)) return;
      event.preventDefault();
      const { cursor } = writes;
      // A line that was only opened is closed again; nothing was changed yet.
      if (turn === 'undo' && cursor?.at === 'new') return closeLine(cursor.after, list, writes);
      list[turn]();
      if (cursor?.at !== 'line') return;
      const item = list.items().find(({ id }) => id === cursor.id);
      if (item === undefined) writes.place({ at: 'end', depth: 0 });
      else writes.place(cursor, item.text);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}

function closeLine(after: string | null, list: LiveCriteria, writes: Writing): void {
  const item = list.items().find(({ id }) => id === after);
  if (item === undefined) writes.place({ at: 'end', depth: 0 });
  else writes.place({ at: 'line', id: item.id }, item.text);
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement;

function isChangingText(
  target: EventTarget | null,
  list: LiveCriteria,
  { cursor, typed }: Writing,
): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  if (!(target instanceof HTMLTextAreaElement)) return false;
  if (!target.classList.contains('criterion-field')) return true;
  if (cursor?.at !== 'line') return typed !== '';
  return list.state.items.find((item) => item.id === cursor.id)?.text !== typed;
}
