import { view } from '@forge/bridge';

/** The part of the page's address that belongs to Waymark: its query, by name. */
export type Address = {
  readonly read: () => Readonly<Record<string, string>>;
  /** Changes some names; an empty value takes the name away. `push` makes a step for the back button. */
  readonly write: (changes: Readonly<Record<string, string>>, how?: 'push' | 'replace') => void;
  /** Hears the back and forward buttons; answers how to stop. */
  readonly listen: (hear: () => void) => () => void;
};

type PageHistory = Awaited<ReturnType<typeof view.createHistory>>;

/** Opens the page's address; where the platform gives none, the address lives as long as the frame. */
export async function openAddress(): Promise<Address> {
  let history: PageHistory | undefined;
  try {
    history = await view.createHistory();
  } catch {
    history = undefined;
  }
  let search = history?.location.search ?? '';
  const listeners = new Set<() => void>();
  history?.listen((location: { readonly search: string }) => {
    if (location.search === search) return;
    search = location.search;
    for (const hear of listeners) hear();
  });
  return {
    read: () => Object.fromEntries(new URLSearchParams(search)),
    write(changes, how = 'replace') {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') next.delete(name);
        else next.set(name, value);
      }
      const text = next.toString();
      const written = text === '' ? '' : `?${text}`;
      if (written === search) return;
      search = written;
      history?.[how]({ pathname: history.location.pathname, search });
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
