import type { FrameLocation } from './messages';

type Listener = (location: FrameLocation, action: string) => void;
type Send = (command: string, payload?: unknown) => Promise<unknown>;
type To = string | Partial<FrameLocation>;

/** The frame's half of `view.createHistory()`: an object like history v4, mirrored by the page. */
export function createFrameHistory(send: Send) {
  const listeners = new Set<Listener>();
  let history: { location: FrameLocation; action: string; length: number } | undefined;

  const move = (location: FrameLocation, action = 'POP') => {
    if (history === undefined) return;
    Object.assign(history, { location, action });
    for (const listener of listeners) listener(location, action);
  };
  const go = (action: 'PUSH' | 'REPLACE') => (to: To, state?: unknown) => {
    if (history === undefined) return;
    const location = locationOf(to, history.location, state);
    void send('moveHistory', { location, action });
    move(location, action);
  };

  return {
    move,
    async create() {
      const location = (await send('createHistory')) as FrameLocation;
      history = Object.assign(
        {
          push: go('PUSH'),
          replace: go('REPLACE'),
          go: (delta: number) => send('goHistory', { delta }),
          goBack: () => send('goHistory', { delta: -1 }),
          goForward: () => send('goHistory', { delta: 1 }),
          createHref: ({ pathname = '/', search = '', hash = '' }: Partial<FrameLocation>) =>
            pathname + search + hash,
          listen(listener: Listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
        { location, action: 'POP', length: 1 },
      );
      return history;
    },
  };
}

function locationOf(to: To, from: FrameLocation, state: unknown): FrameLocation {
  const key = Math.random().toString(36).slice(2, 8);
  if (typeof to !== 'string') {
    return { ...{ pathname: from.pathname, search: '', hash: '', state }, ...to, key };
  }
  const url = new URL(to, `http://app${from.pathname}`);
  return { pathname: url.pathname, search: url.search, hash: url.hash, state, key };
}
