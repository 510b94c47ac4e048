type Waiting = { readonly due: number; readonly work: () => void; timer: NodeJS.Timeout };

/** `setTimeout` and its end, on a clock that can be moved on. */
export type Timers = {
  readonly setTimeout: (
    work: (...args: unknown[]) => void,
    ms?: number,
    ...args: unknown[]
  ) => NodeJS.Timeout;
  readonly clearTimeout: (handle?: NodeJS.Timeout) => void;
  /** Looks at the clock anew: what is due by now, and by `until`, runs at once, in the order of its time. */
  readonly clockMoved: (until: number) => void;
  readonly isAnyDueBy: (moment: number) => boolean;
};

/** Timers that run when `now` says so; between its moves, beside the machine's own. */
export function createTimers(now: () => number): Timers {
  const waiting = new Map<NodeJS.Timeout, Waiting>();
  const { setTimeout: start, clearTimeout: end } = globalThis;

  const finish = (handle: NodeJS.Timeout) => {
    const found = waiting.get(handle);
    waiting.delete(handle);
    return found;
  };

  return {
    setTimeout(work, ms = 0, ...args) {
      const run = () => {
        work(...args);
      };
      const timer = start(() => finish(timer)?.work(), ms);
      waiting.set(timer, { due: now() + ms, work: run, timer });
      return timer;
    },
    clearTimeout(handle) {
      if (handle === undefined) return;
      end(finish(handle)?.timer ?? handle);
    },
    isAnyDueBy: (moment) => [...waiting.values()].some(({ due }) => due <= moment),
    clockMoved(until) {
      const inOrder = [...waiting].sort(([, a], [, b]) => a.due - b.due);
      for (const [handle, one] of inOrder.filter(([, { due }]) => due <= until)) {
        end(one.timer);
        one.timer = start(() => finish(handle)?.work(), Math.max(0, one.due - now()));
      }
    },
  };
}
