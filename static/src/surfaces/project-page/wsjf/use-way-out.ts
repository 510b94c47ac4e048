import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** How something that opened over the table or beside it is left by keyboard. */
export type WayOut = {
  /** Absent while it cannot be left. */
  readonly onLeave: (() => void) | undefined;
  /** What the keyboard goes back to where the very thing that opened it is gone. */
  readonly opener?: string;
  /** What belongs to it besides itself: there Escape leaves it too. */
  readonly around?: string;
  /** What is typed is kept when its field is left; otherwise leaving it asks first. */
  readonly isKept?: boolean;
};

/**
 * Escape leaves it; where something was typed, the second Escape. The keyboard goes back to what opened
 * it. Answers whether the second Escape is waited for.
 */
export function useWayOut(frame: RefObject<HTMLElement | null>, way: WayOut): boolean {
  const now = useRef(way);
  now.current = way;
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    const { activeElement: opener } = document;
    return () => {
      // Whoever has gone on elsewhere stays there.
      if (document.activeElement !== document.body) return;
      const isThere = opener?.isConnected === true && opener !== document.body;
      const back = isThere ? opener : document.querySelector(now.current.opener || 'none');
      if (back instanceof HTMLElement) back.focus();
      // What cannot be pressed while rows are read anew takes no focus: the menu beside it does.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('.wm-more button')?.focus();
    };
  }, []);

  useEffect(() => {
    const opened = frame.current;
    let isTyped = false;
    let isAsked = false;
    const noteTyping = () => {
      isTyped = true;
      isAsked = false;
      setAsking(false);
    };
    const leave = (event: KeyboardEvent) => {
      const { onLeave, around, isKept } = now.current;
      if (event.key !== 'Escape' || event.defaultPrevented || onLeave === undefined) return;
      if (!isWithin(event.target, opened, around)) return;
      event.preventDefault();
      if (isTyped && !isAsked && isKept !== true) {
        isAsked = true;
        setAsking(true);
        return;
      }
      // A field that keeps what is typed does so when it is left.
      if (opened?.contains(document.activeElement) === true) blur(document.activeElement);
      onLeave();
    };
    opened?.addEventListener('input', noteTyping);
    window.addEventListener('keydown', leave);
    return () => {
      opened?.removeEventListener('input', noteTyping);
      window.removeEventListener('keydown', leave);
    };
  }, [frame]);
  return isAsking;
}

/** Was the key pressed in what is open, in what belongs to it, or nowhere in particular? */
const isWithin = (
  target: EventTarget | null,
  opened: HTMLElement | null,
  around: string | undefined,
): boolean =>
  target instanceof Element &&
  (target === document.body ||
    opened?.contains(target) === true ||
    (around !== undefined && target.closest(around) !== null));

const blur = (element: Element | null): void => {
  if (element instanceof HTMLElement) element.blur();
};
