import type { Wait } from '../ports/wait';

const triesAtMost = 5;
const waitMs = 60_000;

/** Which faults go by, and how to wait for that. */
export type Persistence = {
  readonly isPassing: (error: unknown) => boolean;
  readonly wait: Wait;
};

/**
 * Does what nobody will call for again, trying up to five times, a minute apart, where what fails goes by.
 * @throws What the last try threw.
 */
export async function persist(work: () => Promise<void>, { isPassing, wait }: Persistence) {
  for (let tried = 1; ; tried += 1)
    try {
      await work();
      return;
    } catch (error) {
      if (tried >= triesAtMost || !isPassing(error)) throw error;
      await wait(waitMs);
    }
}
