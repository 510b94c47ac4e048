/** The site's own time. Limits, tokens, schedule and weather read it; `--as-of` and tests move it. */
export type Clock = {
  /** Milliseconds since the epoch, on the site. */
  readonly now: () => number;
  /** Runs `work` once the site's time has advanced by `delayMs`; answers how to call it off. */
  readonly after: (delayMs: number, work: () => void) => () => void;
  /** Moves the site's time on by `ms` and runs what became due, in order. */
  readonly advance: (ms: number) => Promise<void>;
  /** Calls `listener` whenever the site's time was moved; answers how to end it. */
  readonly onMoved: (listener: () => void) => () => void;
  /** Milliseconds by which the site's time differs from the machine's. */
  readonly offset: () => number;
};

/** The longest that a timer of Node waits. */
const longestMs = 2 ** 31 - 1;

type Due = { at: number; readonly work: () => void; timer: NodeJS.Timeout | undefined };

/** A clock that runs beside the machine's, `offsetMs` ahead of it. */
export function createClock(offsetMs = 0): Clock {
  let offset = offsetMs;
  const waiting = new Set<Due>();
  const listeners = new Set<() => void>();
  const now = () => Date.now() + offset;

  const moveTo = (ms: number) => {
    const by = ms - now();
    if (by <= 0) return;
    offset += by;
    for (const tell of listeners) tell();
  };

  const arm = (due: Due) => {
    clearTimeout(due.timer);
    const waitMs = Math.max(0, due.at - now());
    due.timer = setTimeout(
      () => {
        if (waitMs > longestMs) {
          arm(due);
          return;
        }
        waiting.delete(due);
        due.work();
      },
      Math.min(waitMs, longestMs),
    );
    due.timer.unref();
  };

  return {
    now,
    offset: () => offset,
    onMoved(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    after(delayMs, work) {
      const due: Due = { at: now() + delayMs, work, timer: undefined };
      waiting.add(due);
      arm(due);
      return () => {
        clearTimeout(due.timer);
        waiting.delete(due);
      };
    },
    async advance(ms) {
      const end = now() + ms;
      for (;;) {
        const next = [...waiting].filter((due) => due.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        moveTo(next.at);
        clearTimeout(next.timer);
        waiting.delete(next);
        next.work();
        await new Promise((resolve) => setImmediate(resolve));
      }
      moveTo(end);
      for (const due of waiting) arm(due);
    },
  };
}
