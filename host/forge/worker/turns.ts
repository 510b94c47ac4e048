/** Who may go on, of all that wait for one of a few places. */
export type Turns = {
  /** Resolves when there is a place, soonest for what a person waits for. */
  readonly take: (isAwaited: boolean) => Promise<void>;
  readonly giveBack: () => void;
};

/**
 * Turns for `limit` places. The platform runs as many functions as are called; here what a person waits
 * for at the screen does not stand in line behind hundreds of events.
 */
export function createTurns(limit: number): Turns {
  const awaited: (() => void)[] = [];
  const others: (() => void)[] = [];
  let taken = 0;
  return {
    async take(isAwaited) {
      if (taken < limit) {
        taken += 1;
        return;
      }
      // Whoever gives a place back hands it on: it stays taken.
      await new Promise<void>((resolve) => (isAwaited ? awaited : others).push(resolve));
    },
    giveBack() {
      const next = awaited.shift() ?? others.shift();
      if (next === undefined) taken -= 1;
      else next();
    },
  };
}
