import { handlers } from '../../../src/forge/resolvers/resolver';
import { deskOn } from './desk';
import type { Desk } from './desk';
import { hurry } from '../hurry';
import { savings } from './savings';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';
import type { Watch } from './watch-savings';
import { watchSavings, writings } from './watch-savings';

const foul = {
  requests: [
    { pattern: '* /**', status: 429, retryAfterSeconds: 3, share: 0.12 },
    { pattern: '* /**', status: 503, share: 0.1 },
    { pattern: '* /**', isDropped: true, share: 0.08 },
    { pattern: '* /**', isAnswerLost: true, share: 0.1 },
  ],
  functions: [
    { fails: true, share: 0.15 },
    { isAnswerLost: true, share: 0.2 },
  ],
  events: { isDoubled: true, isReversed: true, delayMs: 2_000 },
};

/** The same savings, each on other work items: what one weather kept cannot be taken for the other's. */
const weathers = [
  { given: 'fair weather', weather: {}, turn: 0 },
  { given: 'foul weather', weather: foul, turn: 1 },
] as const;

/** So many times as fast as the machine's goes the site's clock: savings wait for it, not for us. */
const haste = 60;

/** What only tells: no saving needs it to be read back. */
const tellings = [
  { key: 'macro.shares', moduleKey: 'roadmap' },
  { key: 'readiness.ownAccess', moduleKey: 'project-settings' },
  { key: 'readiness.keepers', moduleKey: 'readiness-panel' },
] as const;

describe('what a person saves', () => {
  let site: RunningSite;
  let desk: Desk;
  let watch: Watch;
  let stopHurrying: () => void;

  beforeAll(async () => {
    site = await startSite();
    watch = watchSavings(site);
    desk = deskOn(site, watch.note);
    stopHurrying = hurry(site, haste);
  });
  afterAll(async () => {
    stopHurrying();
    await site.stop();
  });

  describe.each(weathers)('in $given', ({ weather, turn }) => {
    it.each(savings)('is there afterwards, whole and once: $what', async ({ lay }) => {
      site.weather.set({});
      const { save, kept, expected } = await lay(desk, turn);
      site.weather.set(weather);
      await save();
      // A copy that the weather kept from being written follows from the queue.
      for (let waited = 0; waited < 600 && !isSame(await kept(), expected); waited += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await kept()).toEqual(expected);
    });

    it('is all that can be saved: every call that writes was made, and every function asked', () => {
      const { asked, written } = watch.passed();
      expect(writings.filter((writing) => !written.includes(writing))).toEqual([]);
      const unasked = Object.keys(handlers).filter((key) => !asked.includes(key));
      expect(new Set(unasked)).toEqual(new Set(tellings.map(({ key }) => key)));
    });
  });

  it.each(tellings)('is not what $key tells: it stores nothing', async ({ key, moduleKey }) => {
    site.weather.set({});
    const { id } = await desk.ask<{ id: string }>('GET', '/rest/api/3/project/PAY');
    watch.passed();
    await desk.press(key, { projectId: id }, { moduleKey });
    const { asked, stored } = watch.passed();
    expect({ asked, stored }).toEqual({ asked: [key], stored: [] });
  });
});

// Helpers

/** Whether they say the same, in whichever order their members come. */
function isSame(found: unknown, expected: unknown): boolean {
  try {
    expect(found).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}
