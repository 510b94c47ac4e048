import { createTimers } from './timers';

describe('createTimers', () => {
  it('runs what is due when the clock has moved, in its order, and keeps the rest', async () => {
    let offset = 0;
    const ran: string[] = [];
    const timers = createTimers(() => Date.now() + offset);
    timers.setTimeout(() => ran.push('in two minutes'), 120_000);
    const far = timers.setTimeout(() => ran.push('in an hour'), 3_600_000);
    timers.setTimeout((word) => ran.push(String(word)), 60_000, 'in one minute');
    offset = 300_000;
    timers.clockMoved(Infinity);
    await breath();
    expect(ran).toEqual(['in one minute', 'in two minutes']);
    timers.clearTimeout(far);
  });

  it('runs nothing that was called off, before or after the clock moved', async () => {
    let offset = 0;
    const ran: string[] = [];
    const timers = createTimers(() => Date.now() + offset);
    const soon = timers.setTimeout(() => ran.push('soon'), 5);
    const later = timers.setTimeout(() => ran.push('later'), 60_000);
    timers.clearTimeout(soon);
    timers.clockMoved(Infinity);
    timers.clearTimeout(later);
    offset = 120_000;
    timers.clockMoved(Infinity);
    await breath();
    expect(ran).toEqual([]);
  });

  it('keeps what is due after the time that there is, however far the clock has moved', async () => {
    let offset = 0;
    const ran: string[] = [];
    const timers = createTimers(() => offset);
    timers.setTimeout(() => ran.push('in 20 seconds'), 20_000);
    const late = timers.setTimeout(() => ran.push('in a minute'), 60_000);
    expect(timers.isAnyDueBy(25_000)).toBe(true);
    offset = 3_600_000;
    timers.clockMoved(25_000);
    await breath();
    expect(ran).toEqual(['in 20 seconds']);
    expect(timers.isAnyDueBy(25_000)).toBe(false);
    timers.clearTimeout(late);
  });

  it("runs beside the machine's clock while nobody moves it", async () => {
    const timers = createTimers(Date.now);
    await expect(new Promise((resolve) => timers.setTimeout(resolve, 1, 'done'))).resolves.toBe(
      'done',
    );
  });
});

// Helpers

const breath = () => new Promise((resolve) => setTimeout(resolve, 20));
