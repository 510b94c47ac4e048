import type { ChangeEvent, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';

/**
 * What a list is given of which one value is chosen for good. It is made at once with the pointer or in the
 * open list. By arrow or letter browsers change the value of a closed list with every key: then it is made
 * with Enter, or on going on.
 */
export function useChoice(onChoose: (value: string) => void) {
  const [draft, setDraft] = useState('');
  const isByKey = useRef(false);
  const choose = (value: string) => {
    setDraft('');
    if (value !== '') onChoose(value);
  };
  return {
    value: draft,
    onPointerDown: () => {
      isByKey.current = false;
    },
    onKeyDown: ({ key, altKey }: KeyboardEvent) => {
      // Space and Alt with an arrow open the list; what is made in it is made.
      isByKey.current = !altKey && key !== ' ' && key !== 'Enter';
      if (key === 'Enter') choose(draft);
      if (key === 'Escape') setDraft('');
    },
    onBlur: () => {
      choose(draft);
    },
    onChange: ({ target: { value } }: ChangeEvent<HTMLSelectElement>) => {
      if (isByKey.current) setDraft(value);
      else choose(value);
    },
  };
}
