import type { RefObject } from 'react';
import { useCallback, useEffect, useState } from 'react';

/** Every row is this high, in pixels; the style sheet holds the same number. */
export const rowHeight = 40;

const spare = 8;
const drawnAtFirst = 24;

/** Which rows are drawn: from `first` until `last`, which is not. */
export type RowWindow = {
  readonly first: number;
  readonly last: number;
  /** Scrolls so that the row is in view. */
  readonly reveal: (row: number) => void;
};

/** Follows the scrolling of the frame; tells which rows are in view, with a few to spare. */
export function useWindow(frame: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [shown, setShown] = useState({ first: 0, last: drawnAtFirst });

  const look = useCallback(() => {
    const element = frame.current;
    if (element === null) return;
    const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - spare);
    const rows = Math.ceil(element.clientHeight / rowHeight) + 2 * spare;
    setShown((before) =>
      before.first === first && before.last === first + rows
        ? before
        : { first, last: first + rows },
    );
  }, [frame]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let request = 0;
    const soon = () => {
      if (request === 0)
        request = requestAnimationFrame(() => {
          request = 0;
          look();
        });
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    const resized = new ResizeObserver(soon);
    resized.observe(element);
    return () => {
      cancelAnimationFrame(request);
      element.removeEventListener('scroll', soon);
      resized.disconnect();
    };
  }, [frame, look]);

  const reveal = useCallback(
    (row: number) => {
      const element = frame.current;
      if (element === null) return;
      const headHeight = element.querySelector('thead')?.clientHeight ?? rowHeight;
      const top = row * rowHeight;
      const room = element.clientHeight - headHeight - rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top > element.scrollTop + room) element.scrollTop = top - room;
      else return;
      // Drawn at once: a key that is held down must find the row that it has come to.
      look();
    },
    [frame, look],
  );

  const first = Math.min(shown.first, Math.max(0, count - 1));
  return { first, last: Math.min(shown.last, count), reveal };
}
