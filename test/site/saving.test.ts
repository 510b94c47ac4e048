import type { Desk } from './desk';
import { deskOn } from './desk';
import { hurry } from './hurry';
import { savings } from './savings';
import type { RunningSite } from './start-site';
import { startSite } from './start-site';

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

describe('what a person saves', () => {
  let site: RunningSite;
  let desk: Desk;
  let stopHurrying: () => void;

  beforeAll(async () => {
    site = await startSite();
    desk = deskOn(site);
    stopHurrying = hurry(site, 60);
  });
  afterAll(async () => {
    stopHurrying();
    await site.stop();
  });

  describe.each(weathers)('in $given', ({ weather, turn }) => {
    beforeAll(() => void site.weather.set(weather));

    it.each(savings)('is there afterwards, whole and once: $what', async ({ lay }) => {
      const { save, kept, expected } = await lay(desk, turn);
      await save();
      // A copy that the weather kept from being written follows from the queue.
      for (let waited = 0; waited < 1_200 && !isSame(await kept(), expected); waited += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await kept()).toEqual(expected);
    });
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
