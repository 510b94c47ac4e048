import { useEffect } from 'react';

/** Does something once the browser has a connection again, as long as that is awaited. */
export function useWhenOnline(isAwaited: boolean, act: () => void): void {
  useEffect(() => {
    if (!isAwaited) return;
    window.addEventListener('online', act);
    return () => {
      window.removeEventListener('online', act);
    };
  }, [isAwaited, act]);
}
