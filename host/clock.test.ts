import { setTimeout as wait } from 'node:timers/promises';
import { createClock } from './clock';

const dayMs = 86_400_000;

describe('createClock', () => {
  it('runs what is due in months in months, and not at once', async () => {
    const clock = createClock();
    let runs = 0;
    clock.after(265 * dayMs, () => (runs += 1));
    // A timer of Node that is given too much fires after a millisecond.
    await wait(20);
    expect(runs).toBe(0);
    await clock.advance(266 * dayMs);
    expect(runs).toBe(1);
  });
});
