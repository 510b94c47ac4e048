import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { PersonName, RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import type { Visit } from '../visit';
import { visit } from '../visit';

type Surface = {
  readonly from: string;
  /** The link on that page behind which it is. */
  readonly link?: string;
  /** What else leads there: a query, or another page beside the one behind the link. */
  readonly at?: (linked: string) => string;
  /** What is done on the page to have it before one. */
  readonly open?: (page: Page) => Promise<void>;
  readonly person?: PersonName;
  readonly frame: string;
  /** It asks for nothing, and stands whatever answers. */
  readonly isAlone?: true;
  /** Found where a person can work with it. */
  readonly isUsable: (frame: FrameLocator) => Locator;
};

const project = { from: '/jira/software/projects/PAY', link: 'Waymark', frame: 'project-page' };
const roadmap = { from: '/wiki/spaces/PAY/overview', link: 'Payments roadmap' };

/** In pairs, of which one meets the first and the last weather and the other the one between. */
const surfaces: readonly Surface[] = [
  {
    from: '/browse/PAY-41',
    frame: 'criteria-panel',
    isUsable: (frame) => frame.getByText('1 of 2 met'),
  },
  {
    ...project,
    at: (linked) => `${linked}?tab=accept`,
    isUsable: (frame) => frame.getByText(/\d+ criteria in \d+ work items/),
  },
  {
    from: '/browse/PAY-7',
    frame: 'readiness-panel',
    isUsable: (frame) => frame.getByText(/before this is ready/),
  },
  {
    ...project,
    at: (linked) => `${linked}?tab=refine`,
    isUsable: (frame) => frame.getByText(/ of the top \d+ of PAY are not ready/),
  },
  {
    ...project,
    isUsable: (frame) => frame.getByRole('button', { name: /^Apply to Jira/ }),
  },
  {
    ...project,
    at: (linked) => `${linked}?tab=refine&refine=planning`,
    isUsable: (frame) => frame.getByText(/points ready, of /),
  },
  {
    from: project.from,
    link: 'Waymark settings',
    person: 'project-admin',
    frame: 'project-settings',
    isUsable: (frame) => frame.getByText('Waymark is on in PAY.'),
  },
  {
    from: `${project.from}/settings/workflow`,
    link: 'Add a rule',
    person: 'admin',
    frame: 'gate-config',
    isAlone: true,
    isUsable: (frame) => frame.getByLabel('The work item is ready'),
  },
  {
    ...roadmap,
    frame: 'macro.html',
    isUsable: (frame) => frame.getByText('as you see it'),
  },
  {
    ...roadmap,
    at: (linked) => linked.replace(/\/pages\/(\d+).*/, '/pages/edit-v2/$1'),
    async open(page) {
      await page.locator('[contenteditable=true]').first().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\n/roadmap\n');
    },
    frame: 'macro-config',
    isUsable: (frame) => frame.getByText(/\d+ epics, \d+ without dates, as you see them/),
  },
];

/** What a surface says when nothing answers, and what leads on from there. */
const wayOn = /Reload the page|Try again|Read again/;

describe('every surface', () => {
  let site: RunningSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite({ seed: 'used' }), sharedBrowser()]);
  });

  afterEach(() => {
    site.weather.set({});
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it.each(
    [
      {
        given: 'every third request answered with 503, and every third function failing',
        weather: {
          requests: [{ pattern: '* /**', status: 503, share: 0.34 }],
          functions: [{ fails: true, share: 0.34 }],
        },
      },
      {
        given: 'every third request answered with 429, and the others late',
        weather: {
          requests: [
            { pattern: '* /**', status: 429, retryAfterSeconds: 1, share: 0.34 },
            { pattern: '* /**', latencyMs: 500 },
          ],
          functions: [{ latencyMs: 500 }],
        },
      },
      {
        given: 'every fourth connection cut',
        weather: { requests: [{ pattern: '* /**', isDropped: true, share: 0.25 }] },
      },
    ].map((row, turn) => ({ ...row, turn })),
  )('can be worked with given $given', async ({ weather, turn }) => {
    const whose = surfaces.filter((_, at) => (at + turn) % 2 === 0);
    await all(
      whose,
      async (here, surface) => {
        const { page } = here;
        await page.clock.install();
        await enter(page, surface);
        await goOnUntil(here, surface, surface.isUsable(frameOf(page, surface)));
      },
      weather,
    );
  });

  it('ends in a sentence that leads on where nothing answers, and is there again afterwards', async () => {
    await all(surfaces, async (here, surface) => {
      const { page } = here;
      await page.clock.install();
      await page.route(/\/(rest|_forge\/invoke)/, (route) =>
        route.fulfill({ status: 503, json: { errorMessages: ['The service is not there.'] } }),
      );
      await enter(page, surface);
      const frame = frameOf(page, surface);
      const expected = surface.isAlone ? surface.isUsable(frame) : frame.getByText(wayOn);
      await goOnUntil(here, surface, expected);
      expect(await frame.locator('body').innerText()).not.toMatch(/undefined|Error|\b503\b/);
      await page.unroute(/\/(rest|_forge\/invoke)/);
      await goOn(page, surface);
      await surface.isUsable(frame).first().waitFor();
    });
  });

  // Helpers

  /**
   * Lets the page's own time pass until it shows this: a second at a time, and only when what was asked
   * is answered, or a slow machine would look like a silent one. Takes the way on where one is offered,
   * as a person would.
   */
  async function goOnUntil({ page, settle }: Visit, surface: Surface, shown: Locator) {
    const frame = frameOf(page, surface);
    for (let seconds = 1; seconds <= 240; seconds += 1) {
      if (await shown.first().isVisible()) return;
      await page.clock.runFor(1000);
      await settle(0);
      if (seconds % 30 !== 0 || !(await frame.getByText(wayOn).first().isVisible())) continue;
      await goOn(page, surface);
    }
    await shown.first().waitFor();
  }

  /** Takes the way on, unless the surface comes back by itself while one reaches for it. */
  async function goOn(page: Page, surface: Surface): Promise<void> {
    const frame = frameOf(page, surface);
    const again = frame.getByRole('button', { name: wayOn }).first();
    if (!(await again.isVisible())) return enter(page, surface);
    await Promise.any([again.click(), surface.isUsable(frame).first().waitFor()]);
  }

  const frameOf = (page: Page, { frame }: Surface) => page.frameLocator(`iframe[src*="${frame}"]`);

  async function enter(page: Page, surface: Surface): Promise<void> {
    await page.goto(await addressOf(page, surface));
    await surface.open?.(page);
  }

  /** Visits surfaces side by side; the weather changes once every page is known. */
  async function all(
    whose: readonly Surface[],
    work: (here: Visit, surface: Surface) => Promise<void>,
    weather: object = {},
  ): Promise<void> {
    const visits = await Promise.all(
      whose.map(async (surface) => {
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
    const { from, link, at = (linked) => linked } = surface;
    await page.goto(site.url + from);
    const found = page.getByRole('link', { name: link ?? '', exact: true }).first();
    const linked = link === undefined ? from : ((await found.getAttribute('href')) ?? '');
    const address = new URL(at(linked), site.url).href;
    addresses.set(surface, address);
    return address;
  }
});
