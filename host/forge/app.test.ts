import type { TestApp } from '../../test/fixture-app/start-test-app';
import { invoke, startTestApp } from '../../test/fixture-app/start-test-app';
import { createClock } from '../clock';
import { createWeather } from '../weather/weather';

describe('createApp', () => {
  let site: TestApp;
  beforeAll(async () => {
    site = await startTestApp();
  });
  afterAll(() => site.stop());

  it('keeps two people apart who call at once', async () => {
    const [ana, ben] = await Promise.all([
      invoke(site, 'whoAmI', { payload: { waitMs: 60 }, accountId: 'acc-ana' }),
      invoke(site, 'whoAmI', { payload: { waitMs: 30 }, accountId: 'acc-ben' }),
    ]);
    expect([ana, ben]).toEqual([
      ['acc-ana', 'appForUser acc-ana', 'appForUser acc-ana'],
      ['acc-ben', 'appForUser acc-ben', 'appForUser acc-ben'],
    ]);
  });

  it('takes the person from the platform and not from the context', async () => {
    const context = { accountId: 'SPOOF' };
    expect(await invoke(site, 'whoAmI', { context, accountId: 'acc-ana' })).toContain('acc-ana');
  });

  it('refuses asUser where nobody is there', async () => {
    await expect(invoke(site, 'whoAmI', { accountId: undefined })).rejects.toThrow(
      'Authentication Required',
    );
  });

  it('tells a resolver when nobody is logged in', async () => {
    expect(await invoke(site, 'caller', { accountId: undefined })).toBe('unidentified');
  });

  it('goes on when a function ends its own process', async () => {
    await expect(invoke(site, 'exit')).rejects.toThrow('ended before it answered');
    expect(await invoke(site, 'asApp')).toBe('app');
  });

  it('keeps the state of a module while it is warm', async () => {
    const first = (await invoke(site, 'count')) as { invocations: number };
    expect(await invoke(site, 'count')).toEqual({ invocations: first.invocations + 1 });
  });

  it('refuses a call whose scope the manifest lacks', async () => {
    expect(await invoke(site, 'asApp')).toBe('app');
    await expect(invoke(site, 'write')).rejects.toThrow(/403 - SCOPE .*write:jira-work/);
    await expect(invoke(site, 'agile')).rejects.toThrow(/read:board-scope:jira-software/);
  });

  it('ends what takes too long and goes on', async () => {
    const brief = { moduleKey: 'brief' };
    await expect(invoke(site, 'spin', brief)).rejects.toThrow('took longer than 1 seconds');
    expect(await invoke(site, 'asApp')).toBe('app');
  });

  it.each([
    { given: 'it never returns', payload: {}, movedMs: 4000 },
    { given: 'it waits for an hour', payload: { ms: '3600000' }, movedMs: 3_600_000 },
  ])("ends a function when the site's time for it is up, given $given", async (row) => {
    const moved = await waitAndMove(site, row);
    await expect(moved.asked).rejects.toThrow('took longer than 4 seconds');
    expect(Date.now() - moved.ms).toBeLessThan(3000);
    expect(await invoke(site, 'asApp')).toBe('app');
  });

  it('ends what needs too much memory and goes on', async () => {
    await expect(invoke(site, 'hoard')).rejects.toThrow('needed more than 128 MB');
    expect(await invoke(site, 'asApp')).toBe('app');
  });

  it('goes on when something is thrown after the answer', async () => {
    expect(await invoke(site, 'throwLate')).toBe('answered');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await invoke(site, 'asApp')).toBe('app');
  });

  it('answers the message of what is thrown', async () => {
    await expect(invoke(site, 'fail')).rejects.toThrow('It broke.');
    await expect(invoke(site, 'egress')).rejects.toThrow('may not call https://example.com');
  });

  it('refuses more than 500 KB', async () => {
    await expect(invoke(site, 'count', { payload: 'x'.repeat(600_000) })).rejects.toThrow('500 KB');
  });

  it('answers 5 MB, and refuses more', async () => {
    const inQuotes = (bytes: number) => ({ payload: { bytes: String(bytes - 2) } });
    const most = 5 * 1024 * 1024;
    expect(await invoke(site, 'large', inQuotes(most))).toHaveLength(most - 2);
    await expect(invoke(site, 'large', inQuotes(most + 1))).rejects.toThrow('5 MB');
  });

  it.each([
    { slowedMs: 1000, ms: '500', answer: 'waited' },
    { slowedMs: 3500, ms: '3000', answer: 'ended' },
    { slowedMs: 300_000, ms: '0', answer: 'ended' },
  ])(
    'counts $slowedMs ms of bad weather as time of the function, and $ms of its own',
    async (row) => {
      const { slowedMs, ms, answer } = row;
      const clock = createClock();
      const weather = createWeather(clock);
      const slowed = await startTestApp({ weather, clock });
      weather.set({ functions: [{ latencyMs: slowedMs }] });
      const asked = invoke(slowed, 'wait', { payload: { ms } }).catch(String);
      await clock.advance(Math.min(slowedMs, 4000));
      if (slowedMs < 4000) {
        while (slowed.app.logs().length === 0)
          await new Promise((resolve) => setTimeout(resolve, 5));
        await clock.advance(Number(ms));
      }
      const ended = 'Error: The function resolver took longer than 4 seconds and was ended.';
      expect(await asked).toBe(answer === 'ended' ? ended : answer);
      await slowed.stop();
    },
  );

  it("reads the site's clock in functions", async () => {
    await site.clock.advance(400 * 86_400_000);
    const { at, ms } = (await invoke(site, 'today')) as { at: unknown; ms: number };
    // What a function answers passes through JSON.
    expect(at).toEqual(expect.any(String));
    expect(Math.abs(ms - site.clock.now())).toBeLessThan(5000);
  });

  it("waits on the site's clock in functions", async () => {
    const moved = await waitAndMove(site, { payload: { ms: '3900' }, movedMs: 3900 });
    expect(await moved.asked).toBe('waited');
    expect(Date.now() - moved.ms).toBeLessThan(3000);
  });
});

// Helpers

/** Moves the site's clock once the function waits; answers what was asked, and when that was. */
async function waitAndMove(
  site: TestApp,
  { payload, movedMs }: { readonly payload: object; readonly movedMs: number },
) {
  const waitsNoted = () => site.app.logs().filter(({ line }) => line === 'waiting').length;
  const before = waitsNoted();
  const asked = invoke(site, 'wait', { payload });
  asked.catch(() => undefined);
  while (waitsNoted() === before) await new Promise((resolve) => setTimeout(resolve, 5));
  const ms = Date.now();
  await site.clock.advance(movedMs);
  return { asked, ms };
}
