import type { TestApp } from '../../../test/fixture-app/start-test-app';
import { invoke, linesOf, startTestApp } from '../../../test/fixture-app/start-test-app';
import { openDatabase } from '../../store/database';
import type { EventWeather } from './triggers';

const updated = (key: string, atlassianId = 'acc-ana') => ({
  eventType: 'avi:jira:updated:issue',
  atlassianId,
  issue: { key },
});

describe('createTriggers', () => {
  it.each<{ given: string; weather: EventWeather; seen: readonly string[] }>([
    { given: 'fair weather', weather: {}, seen: ['A-1', 'A-2'] },
    { given: 'doubled events', weather: { isDoubled: true }, seen: ['A-1', 'A-1', 'A-2', 'A-2'] },
    { given: 'events out of order', weather: { isReversed: true }, seen: ['A-1', 'A-2'] },
    { given: 'lost events', weather: { isLost: true }, seen: [] },
  ])(
    'delivers what is due given $given, and not what the app did itself',
    async ({ weather, seen }) => {
      const site = await startTestApp({ eventWeather: () => weather });
      for (const event of [updated('A-1'), updated('A-2'), updated('A-3', 'acc-app')]) {
        site.triggers.deliver(event);
        await site.clock.advance(weather.isReversed === true ? 0 : 1);
        await site.triggers.settled();
      }
      await site.clock.advance(5000);
      await site.triggers.settled();
      const lines = linesOf(site.db, 'events');
      expect(lines.map((line) => line.split(' ')[1]).sort()).toEqual(seen);
      await site.stop();
    },
  );

  it('delivers four times more what the app asks for again', async () => {
    const site = await startTestApp();
    site.triggers.deliver(updated('AGAIN-1'));
    for (let second = 0; second < 8; second += 1) {
      await site.clock.advance(1001);
      await site.triggers.settled();
    }
    expect(linesOf(site.db, 'events')).toHaveLength(5);
    await site.stop();
  });

  it('waits as long as the weather says', async () => {
    const site = await startTestApp({ eventWeather: () => ({ delayMs: 180_000 }) });
    site.triggers.deliver(updated('A-1'));
    await site.clock.advance(179_000);
    await site.triggers.settled();
    expect(linesOf(site.db, 'events')).toEqual([]);
    await site.clock.advance(2000);
    await site.triggers.settled();
    expect(linesOf(site.db, 'events')).toEqual(['avi:jira:updated:issue A-1']);
    await site.stop();
  });
});

describe('createQueue', () => {
  let shared: TestApp;
  beforeAll(async () => {
    shared = await startTestApp();
  });
  afterAll(() => shared.stop());

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

  it('keeps what asks for it again for a day, however often that is', async () => {
    const site = await startTestApp();
    const tries = () => linesOf(site.db, 'work').length;
    const pass = async (ms: number) => {
      await site.clock.advance(ms);
      await site.queue.settled();
    };
    await invoke(site, 'push', { payload: { text: 'a', again: 1 } });
    await pass(0);
    for (let second = 1; second <= 100; second += 1) await pass(1000);
    expect(tries()).toBe(101);
    await pass(23 * 3_600_000);
    expect(tries()).toBeGreaterThan(101);
    await pass(2 * 3_600_000);
    const triesOfADay = tries();
    await pass(3_600_000);
    expect(tries()).toBe(triesOfADay);
    await site.stop();
  });

  it('tells a retry what the last attempt kept, and since when and how long it may ask', async () => {
    const site = await startTestApp();
    await invoke(site, 'push', { payload: { text: 'a', again: 600, remembers: 3 } });
    await site.clock.advance(0);
    await site.queue.settled();
    const since = site.clock.now();
    await site.clock.advance(600_000);
    await site.queue.settled();
    const told = linesOf(site.db, 'told').map((line) => JSON.parse(line) as RetryContext | null);
    expect(told).toEqual([
      null,
      {
        ...{ retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: 'xxx' },
        retentionWindow: {
          startTime: expect.any(String) as string,
          remainingTimeMs: expect.any(Number) as number,
        },
      },
    ]);
    const { startTime, remainingTimeMs } = told[1]?.retentionWindow ?? {};
    const begunMs = Date.parse(startTime ?? '');
    // The clock of a site runs on by itself as well.
    expect(begunMs).toBeLessThanOrEqual(since);
    const passedMs = dayMs - (remainingTimeMs ?? 0);
    expect(passedMs).toBeGreaterThanOrEqual(600_000);
    expect(passedMs).toBeLessThanOrEqual(site.clock.now() - begunMs);
    await site.stop();
  });

  it.each([
    { given: '4 KB', remembers: 4 * 1024 - 2, tries: 2 },
    { given: 'one byte more', remembers: 4 * 1024 - 1, tries: 1 },
  ])(
    'tries $tries times what asks for it again with $given to keep',
    async ({ remembers, tries }) => {
      const site = await startTestApp();
      await invoke(site, 'push', { payload: { text: 'a', again: 600, remembers } });
      await site.clock.advance(0);
      await site.queue.settled();
      await site.clock.advance(600_000);
      await site.queue.settled();
      expect(linesOf(site.db, 'work')).toHaveLength(tries);
      await site.stop();
    },
  );

  it.each([
    { given: 'fifty events', queueName: 'work', events: 50, bytes: 10, status: 201 },
    { given: 'one more', queueName: 'work', events: 51, bytes: 10, status: 400 },
    { given: 'almost 200 KB', queueName: 'work', events: 2, bytes: 102_000, status: 201 },
    { given: 'more than 200 KB', queueName: 'work', events: 2, bytes: 103_000, status: 413 },
    {
      given: '100 KB for who may work long',
      queueName: 'long',
      events: 1,
      bytes: 102_000,
      status: 201,
    },
    { given: 'more than that at once', queueName: 'long', events: 1, bytes: 103_000, status: 413 },
    { given: 'a queue without a consumer', queueName: 'other', events: 1, bytes: 10, status: 404 },
  ])('answers $status to $given', ({ queueName, events, bytes, status }) => {
    expect(push(shared, { queueName, events, bytes })).toBe(status);
  });

  it('takes five hundred events a minute', async () => {
    await shared.clock.advance(60_000);
    const few = { queueName: 'work', events: 50, bytes: 10 };
    expect(Array.from({ length: 11 }, () => push(shared, few))).toEqual([
      ...Array.from({ length: 10 }, () => 201),
      429,
    ]);
    await shared.clock.advance(60_000);
    expect(push(shared, few)).toBe(201);
  });
});

describe('an installation', () => {
  it('is told to the app once, and not again when the site starts again', async () => {
    const db = openDatabase(':memory:');
    for (let start = 0; start < 2; start += 1) {
      const site = await startTestApp({}, db);
      await site.clock.advance(1);
      await site.triggers.settled();
      expect(linesOf(db, 'installed')).toEqual(['avi:forge:installed:app']);
      await site.close();
    }
    db.close();
  });
});

describe('startSchedule', () => {
  it('runs five minutes after installation and then at each interval', async () => {
    const site = await startTestApp();
    const runs = () => linesOf(site.db, 'hourly').length;
    // A run that would begin while the last one is under way is left out: then it is the next one.
    const runsAfter = async (ms: number, times: number) => {
      do {
        await site.clock.advance(ms);
        await new Promise((done) => setTimeout(done, 50));
      } while (runs() < times);
      expect(runs()).toBe(times);
    };
    await site.clock.advance(4 * 60_000);
    expect(runs()).toBe(0);
    await runsAfter(2 * 60_000, 1);
    await runsAfter(60 * 60_000, 2);
    await site.stop();
  });
});

// Helpers

const dayMs = 24 * 3_600_000;
type RetryContext = { readonly retentionWindow?: { startTime: string; remainingTimeMs: number } };

type Pushed = { readonly queueName: string; readonly events: number; readonly bytes: number };

/** Pushes past the checks of `@forge/events`, for later; answers the status. */
function push({ queue }: TestApp, { queueName, events, bytes }: Pushed): number {
  const body = { text: 'x'.repeat(bytes) };
  const payload = Array.from({ length: events }, () => ({ body, delayInSeconds: 900 }));
  return queue.service('/webhook/queue/publish/', { queueName, jobId: 'job', payload }).status;
}
