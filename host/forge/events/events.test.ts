import { linesOf, startTestApp } from '../../../test/fixture-app/start-test-app';
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
