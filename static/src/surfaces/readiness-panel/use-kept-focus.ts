import type { FocusEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** What a part of the page is given so that it keeps the keyboard. */
export type KeptFocus = {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * Keeps the keyboard where it was when the control that had it goes, as a finding does once it is mended:
 * it moves to `rest`. Nothing is taken from elsewhere on the page.
 */
export function useKeptFocus(rest: RefObject<HTMLElement>): KeptFocus {
  const isHere = useRef(false);
  useEffect(() => {
    if (isHere.current && document.activeElement === document.body) rest.current?.focus();
  });
  return {
    onFocus: () => {
      isHere.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      // A control that goes leaves to nowhere: only what goes elsewhere has left.
      if (relatedTarget !== null) isHere.current = currentTarget.contains(relatedTarget);
    },
  };
}
