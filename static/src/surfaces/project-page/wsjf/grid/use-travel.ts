import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { rowHeight } from './use-window';

const durationMs = 600;
const farthestPx = 640;

/**
 * Lets the rows in view travel from where they were to where they are, once each time `travel` grows.
 * A row that comes from far enters from the edge. People who asked for less motion see none.
 */
export function useTravel(
  frame: RefObject<HTMLElement | null>,
  ids: readonly string[],
  travel: number,
): void {
  const before = useRef({ ids, travel });
  useLayoutEffect(() => {
    const { ids: old, travel: travelled } = before.current;
    before.current = { ids, travel };
    if (travel === travelled || frame.current === null) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const oldPlace = new Map(old.map((id, at) => [id, at]));
    const place = new Map(ids.map((id, at) => [id, at]));
    for (const cell of frame.current.querySelectorAll<HTMLElement>('[data-col="position"]')) {
      const id = cell.dataset['row'];
      const row = cell.closest('tr');
      if (id === undefined || row === null) continue;
      const shift = ((oldPlace.get(id) ?? 0) - (place.get(id) ?? 0)) * rowHeight;
      if (shift === 0) continue;
      const from = Math.max(-farthestPx, Math.min(farthestPx, shift));
      row.animate(
        [{ transform: `translateY(${String(from)}px)` }, { transform: 'translateY(0)' }],
        { duration: durationMs, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
      );
    }
  }, [frame, ids, travel]);
}
