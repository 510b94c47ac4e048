import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { PersonName, RunningSite } from '../site/start-site';
import { startSite } from '../site/start-site';
import { sharedBrowser } from './shared-browser';
import type { Visit } from './visit';
import { visit } from './visit';

type Surface = {
  readonly from: string;
  /** The link on that page behind which it is. */
  readonly link?: string;
  readonly person?: PersonName;
  readonly frame: string;
  /** Found where a person can work with it. */
  readonly isUsable: (frame: FrameLocator) => Locator;
};

const project = '/jira/software/projects/PAY';

const surfaces: Readonly<Record<string, Surface>> = {
  'the criteria': {
    from: '/browse/PAY-41',
    frame: 'criteria-panel',
    isUsable: (frame) => frame.getByText('1 of 2 met'),
  },
  'the readiness': {
    from: '/browse/PAY-7',
    frame: 'readiness-panel',
    isUsable: (frame) => frame.getByText(/before this is ready/),
  },
  'the ranking': {
    from: project,
    link: 'Waymark',
    frame: 'project-page',
    isUsable: (frame) => frame.getByRole('button', { name: /^Apply to Jira/ }),
  },
  'the settings': {
    from: project,
    link: 'Waymark settings',
    person: 'project-admin',
    frame: 'project-settings',
    isUsable: (frame) => frame.getByText('Waymark is on in PAY.'),
  },
  'the roadmap': {
    from: '/wiki/spaces/PAY/overview',
    link: 'Payments roadmap',
    frame: 'macro.html',
    isUsable: (frame) => frame.getByText('as you see it'),
  },
};

/** What a surface says when nothing answers, and what leads on from there. */
const wayOn = /Reload the page|Try again|Read again/;

describe('every surface', () => {
  let site: RunningSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite({ seed: 'used' }), sharedBrowser()]);
  }, 60_000);

  afterEach(() => {
    site.weather.set({});
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it.each([
    {
      given: 'every third request answered with 429',
      weather: { requests: [{ pattern: '* /**', status: 429, retryAfterSeconds: 1, share: 0.34 }] },
    },
    {
      given: 'every third request answered with 503, and every third function failing',
      weather: {
        requests: [{ pattern: '* /**', status: 503, share: 0.34 }],
        functions: [{ fails: true, share: 0.34 }],
      },
    },
    {
      given: 'every fourth connection cut',
      weather: { requests: [{ pattern: '* /**', isDropped: true, share: 0.25 }] },
    },
    {
      given: 'everything half a second late',
      weather: {
        requests: [{ pattern: '* /**', latencyMs: 500 }],
        functions: [{ latencyMs: 500 }],
      },
    },
  ])(
    'can be worked with given $given',
    async ({ weather }) => {
      await all(async (here, surface) => {
        const { page } = here;
        await page.clock.install();
        await page.goto(await addressOf(page, surface));
        await goOnUntil(here, surface, surface.isUsable(frameOf(page, surface)));
      }, weather);
    },
    90_000,
  );

  it('ends in a sentence that leads on where nothing answers, and is there again afterwards', async () => {
    await all(async (here, surface) => {
      const { page } = here;
      const address = await addressOf(page, surface);
      await page.clock.install();
      await page.route(/\/(rest|_forge\/invoke)/, (route) =>
        route.fulfill({ status: 503, json: { errorMessages: ['The service is not there.'] } }),
      );
      await page.goto(address);
      const frame = frameOf(page, surface);
      await goOnUntil(here, surface, frame.getByText(wayOn));
      expect(await frame.locator('body').innerText()).not.toMatch(/undefined|Error|\b503\b/);
      await page.unroute(/\/(rest|_forge\/invoke)/);
      await page.reload();
      await surface.isUsable(frame).first().waitFor();
    }, {});
  }, 90_000);

  // Helpers

  /**
   * Lets the page's own time pass until it shows this: a second at a time, and only when what was asked
   * is answered, or a slow machine would look like a silent one. Takes the way on where one is offered,
   * as a person would.
   */
  async function goOnUntil({ page, settle }: Visit, surface: Surface, shown: Locator) {
    const frame = frameOf(page, surface);
    const again = frame.getByRole('button', { name: wayOn }).first();
    for (let seconds = 1; seconds <= 240; seconds += 1) {
      if (await shown.first().isVisible()) return;
      await page.clock.runFor(1000);
      await settle(0);
      if (seconds % 30 !== 0 || !(await frame.getByText(wayOn).first().isVisible())) continue;
      await ((await again.isVisible()) ? again.click() : page.reload());
    }
    await shown.first().waitFor();
  }

  const frameOf = (page: Page, { frame }: Surface) => page.frameLocator(`iframe[src*="${frame}"]`);

  /** Visits all surfaces at once; the weather changes once every page is known. */
  async function all(
    work: (here: Visit, surface: Surface) => Promise<void>,
    weather: object,
  ): Promise<void> {
    const visits = await Promise.all(
      Object.values(surfaces).map(async (surface) => {
        const here = await visit(browser, site, { person: surface.person ?? 'product-owner' });
        return { here, surface };
      }),
    );
    await Promise.all(visits.map(({ here, surface }) => addressOf(here.page, surface)));
    site.weather.set(weather);
    await Promise.all(
      visits.map(async ({ here, surface }) => {
        await work(here, surface);
        await here.page.context().close();
      }),
    );
  }

  const addresses = new Map<Surface, string>();

  async function addressOf(page: Page, surface: Surface): Promise<string> {
    const known = addresses.get(surface);
    if (known !== undefined) return known;
    await page.goto(site.url + surface.from);
    const link = page.getByRole('link', { name: surface.link ?? '', exact: true }).first();
    const path = surface.link === undefined ? surface.from : await link.getAttribute('href');
    const address = new URL(path ?? '', site.url).href;
    addresses.set(surface, address);
    return address;
  }
});
