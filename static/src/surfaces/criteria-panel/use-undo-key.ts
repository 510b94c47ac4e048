import { useEffect, useRef } from 'react';
import type { LiveCriteria } from './use-criteria';
import type { Writing } from './use-writing';

/** Ctrl/Cmd+Z undoes the last step; while a text is being changed it belongs to that text. */
export function useUndoKey(live: LiveCriteria, writing: Writing): void {
  const now = useRef({ live, writing });
  now.current = { live, writing };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'z') return;
      const { live: list, writing: writes } = now.current;
      if (isChangingText(event.target, list, writes)) return;
      event.preventDefault();
      const { cursor } = writes;
      // A line that was only opened is closed again; nothing was changed yet.
      if (cursor?.at === 'new') return closeLine(cursor.after, list, writes);
      list.undo();
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
