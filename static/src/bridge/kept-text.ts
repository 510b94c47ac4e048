import type { KeptText } from '../../../src/ports/kept-text';

/** The frame's local storage; where the browser denies it to framed apps, nothing is kept. */
export const frameStorage: KeptText = {
  names: () => attempt(() => Object.keys(localStorage)) ?? [],
  read: (name) => attempt(() => localStorage.getItem(name)) ?? undefined,
  write: (name, text) =>
    attempt(() => {
      localStorage.setItem(name, text);
      return true;
    }) ?? false,
  remove: (name) => {
    attempt(() => {
      localStorage.removeItem(name);
    });
  },
};

// Reading `localStorage` itself throws in a frame without storage; writing throws when it is full.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
