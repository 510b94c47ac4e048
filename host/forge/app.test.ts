import type { FrameInvocation } from './app';
import { linesOf, startTestApp } from '../../test/fixture-app/start-test-app';

type TestApp = Awaited<ReturnType<typeof startTestApp>>;

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
    await expect(invoke(site, 'spin')).rejects.toThrow('took longer than 4 seconds');
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

describe('createQueue', () => {
  it('delivers, and again when the consumer asks for it', async () => {
    const site = await startTestApp();
    await invoke(site, 'push', { payload: { text: 'a', failFirst: true } });
    await site.clock.advance(0);
    await site.queue.settled();
    await site.clock.advance(30_000);
    await site.queue.settled();
    expect(linesOf(site.db, 'work')).toEqual(['a 0', 'a 1']);
    await site.stop();
  });

  it('delivers what fails three times more, and then gives up', async () => {
    const site = await startTestApp();
    await invoke(site, 'push', { payload: { text: 'a', fails: true } });
    for (let minute = 0; minute < 6; minute += 1) {
      await site.clock.advance(60_000);
      await site.queue.settled();
    }
    expect(linesOf(site.db, 'work')).toEqual(['a 0', 'a 1', 'a 2', 'a 3']);
    await site.stop();
  });

  it('holds back what shares a key with as many as may run at once', async () => {
    const site = await startTestApp();
    const lines = () => linesOf(site.db, 'work');
    const breath = () => new Promise((resolve) => setTimeout(resolve, 10));
    await invoke(site, 'push', { payload: { text: 'a', lane: 'x', ms: 50_000 } });
    while (!lines().includes('a 0')) await breath();
    await invoke(site, 'push', { payload: { text: 'b', lane: 'x' } });
    await invoke(site, 'push', { payload: { text: 'c', lane: 'y' } });
    while (!lines().includes('c 0')) await site.clock.advance(1000).then(breath);
    // A thread of its own would have begun it by then.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(lines()).not.toContain('b 0');
    while (!lines().includes('b 0')) await site.clock.advance(1000).then(breath);
    await site.stop();
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

async function invoke(
  { app }: TestApp,
  functionKey: string,
  { payload = {}, context = {}, accountId }: Partial<FrameInvocation> = {},
): Promise<unknown> {
  const outcome = await app.invoke({
    moduleKey: 'panel',
    functionKey,
    payload,
    context,
    accountId,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.result === undefined ? undefined : (JSON.parse(outcome.result) as unknown);
}
