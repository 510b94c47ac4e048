import { useEffect, useRef } from 'react';
import type { LiveCriteria } from '../use-criteria';
import type { Writing } from '../use-writing';

/**
 * Where somebody else deletes the line in which one is writing, or the one above it, the field goes and
 * the words stay: they are handed back, or go on in the field at the end.
 */
export function useLostLine(live: LiveCriteria, writing: Writing): void {
  const { cursor, typed, place } = writing;
  const lastText = useRef('');
  const { items } = live.state;
  const lineId = cursor?.at === 'line' ? cursor.id : cursor?.at === 'new' ? cursor.after : null;
  const item = items.find(({ id }) => id === lineId);
  if (item !== undefined) lastText.current = item.text;
  const isLost = lineId !== null && item === undefined;
  useEffect(() => {
    if (!isLost || cursor === undefined || cursor.at === 'end') return;
    if (cursor.at === 'new') return place({ at: 'end', depth: cursor.depth }, typed);
    place({ at: 'end', depth: 0 });
    if (typed.trim() !== '' && typed.trim() !== lastText.current)
      live.make({ type: 'editText', id: cursor.id, text: typed });
  }, [isLost, cursor, typed, place, live]);
}
