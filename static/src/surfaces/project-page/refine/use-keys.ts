import { useEffect } from 'react';

/** Hears Alt with a key, by the key's place on the keyboard, wherever on the page the keyboard is. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const work = event.altKey && !event.ctrlKey && !event.metaKey ? keys[event.code] : undefined;
      if (work === undefined) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('keydown', hear);
    };
  });
}
