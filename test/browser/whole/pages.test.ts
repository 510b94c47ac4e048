import type { Browser, Page } from 'playwright-core';
import { people, startSite } from '../../site/start-site';
import type { PersonName, RunningSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';

const backlog = '/jira/software/projects/PAY';

describe('the pages of the local site', () => {
  let browser: Browser;
  let site: RunningSite;

  beforeAll(async () => {
    [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('lead from home in four steps, without scripts', async () => {
    const page = await open('/', { hasScripts: false });
    const steps = page.getByRole('listitem').getByRole('link');
    const targets = await steps.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(targets).toHaveLength(4);
    for (const target of targets)
      expect((await site.as('product-owner').fetch(target)).status).toBe(200);
    await page.context().close();
  });

  it('set the weather of requests, functions, events and frames, and show what is set', async () => {
    const page = await open('/_host/panel');
    const set = page.getByRole('button', { name: 'Set the weather' });
    await page.getByLabel(/^Which: method and path/).fill('GET /rest/api/3/**');
    await page.getByLabel(/^Answer 429/).fill('20');
    await page.getByLabel(/^Let this share fail/).fill('10');
    await page.getByLabel(/^Deliver later/).fill('180000');
    for (const tick of ['Out of order', 'Deny them storage']) await page.getByLabel(tick).check();
    await Promise.all([page.waitForEvent('load'), set.click()]);
    expect(site.weather.report()).toEqual({
      requests: [{ pattern: 'GET /rest/api/3/**', status: 429, share: 0.2 }],
      functions: [{ pattern: '*', fails: true, share: 0.1 }],
      events: { delayMs: 180_000, isDoubled: false, isReversed: true, isLost: false },
      isStorageDenied: true,
    });
    await page.getByText('"delayMs": 180000').waitFor({ state: 'attached' });
    expect(await page.getByLabel(/^Let this share fail/).inputValue()).toBe('10');
    const fair = page.getByRole('button', { name: 'Fair weather' });
    await Promise.all([page.waitForEvent('load'), fair.click()]);
    expect(site.weather.report()).toMatchObject({ requests: [], functions: [] });
    await page.context().close();
  });

  it.each([
    { person: 'product-owner', isOffered: true },
    { person: 'viewer', isOffered: false },
    { person: 'anonymous', isOffered: false },
  ] as const)('offer Create to the $person: $isOffered', async ({ person, isOffered }) => {
    const at = site.as(person);
    for (const path of ['/jira/projects', '/browse/PAY-12', '/wiki/spaces/PAY/overview']) {
      const page = await (await at.fetch(path)).text();
      expect([path, /href="[^"]*\/create\b/.test(page)]).toEqual([path, isOffered]);
    }
  });

  it.each(['product-owner', 'viewer', 'admin', 'no-jira', 'anonymous'] as const)(
    'have no dead link for %s',
    async (person) => {
      expect(await deadLinks(person)).toEqual([]);
    },
  );

  it('fit a telephone and a wide screen', async () => {
    for (const width of [390, 1600])
      for (const path of ['/', backlog, '/browse/PAY-7', '/jira/create', '/wiki/spaces/PAY']) {
        const page = await open(path, { width });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.context().close();
      }
  });

  it('change a work item in place, by keyboard', async () => {
    const page = await open('/browse/PAY-15');
    const readiness = page.frameLocator('iframe[title="Definition of ready"]');
    await readiness.getByText(/before this is ready|Nothing left to do/).waitFor();
    await page.getByLabel('Edit the summary').press('Enter');
    await page.getByRole('textbox', { name: 'Summary' }).fill('Undo within two minutes');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Undo within two minutes' }).waitFor();
    await page.getByLabel(/^Status: To Do/).press('Enter');
    await page.getByRole('button', { name: 'In Progress' }).first().press('Enter');
    await page.getByLabel(/^Status: In Progress/).waitFor();
    // The panel hears of it from Jira.
    await readiness.getByText(/when work started|started on/i).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Undo within two minutes' }).waitFor();
    await page.context().close();
  });

  it('show who may only look no control that would refuse', async () => {
    const page = await open('/browse/PAY-12', { person: 'viewer' });
    const forms = page.locator('#main form');
    const actions = await forms.evaluateAll((all) =>
      all.map((form) => form.getAttribute('action')),
    );
    expect(actions).toEqual(['/_page/issue/PAY-12/comment']);
    await page.context().close();
  });

  it('add a panel where the project does not show it', async () => {
    const page = await open('/browse/SHOP-1');
    expect(await page.locator('iframe').count()).toBe(0);
    await page.getByText('Apps', { exact: true }).click();
    await page.getByRole('button', { name: 'Add Acceptance criteria' }).click();
    await page.frameLocator('iframe[title="Acceptance criteria"]').getByRole('textbox').waitFor();
    await page.context().close();
  });

  it('insert a macro by slash, publish it, and keep its version', async () => {
    const page = await open('/wiki/spaces/PAY/pages/create');
    await page.getByLabel('Title').fill('What comes next');
    await page.getByRole('button', { name: 'Create and write' }).click();
    const text = page.getByRole('textbox', { name: 'Page' });
    await text.click();
    await page.keyboard.type('Our plan');
    await page.keyboard.press('Enter');
    for (const word of ['/kpi', '/waymark', '/roadmap']) {
      await page.keyboard.type(word);
      await page.getByRole('option', { name: /Roadmap and KPI/ }).waitFor();
      if (word === '/roadmap') break;
      for (let left = word.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
    }
    await page.keyboard.press('Enter');
    const config = page.getByRole('dialog').frameLocator('iframe');
    await config.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('button', { name: 'Edit Roadmap and KPI summary' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Ask about it.');
    await text.getByText('Roadmap and KPI summary', { exact: true }).click();
    await page.keyboard.type('Read on: ');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('heading', { level: 1, name: 'What comes next' }).waitFor();
    await page.getByText('Read on: Ask about it.', { exact: true }).waitFor();
    await page.frameLocator('iframe').getByText('as you see it').waitFor();
    expect(await page.getByText('version 2').count()).toBe(1);
    await page.context().close();
  });

  it('make a macro of a pasted link to the app’s page of a project, and the link again when undone', async () => {
    const page = await open(backlog);
    const address = await page
      .getByRole('link', { name: 'Waymark', exact: true })
      .getAttribute('href');
    const link = `${site.url}${address ?? ''}`;
    await page.goto(`${site.url}/wiki/spaces/PAY/pages/create`);
    await page.getByLabel('Title').fill('Made of a link');
    await page.getByRole('button', { name: 'Create and write' }).click();
    const text = page.getByRole('textbox', { name: 'Page' });
    const paste = () =>
      text.evaluate((at, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        at.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, link);
    await text.click();
    await paste();
    const macro = page.frameLocator('iframe');
    await macro.getByText('as you see it').waitFor();
    await page.keyboard.press('Control+z');
    await text.getByRole('link', { name: link }).waitFor();
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: 'Remove Roadmap and KPI summary' }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('heading', { level: 1, name: 'Made of a link' }).waitFor();
    await macro.getByText('as you see it').waitFor();
    await page.context().close();
  });

  // Helpers

  type Opening = {
    readonly person?: PersonName;
    readonly hasScripts?: boolean;
    readonly width?: number;
  };

  async function open(path: string, opening: Opening = {}): Promise<Page> {
    const { person = 'product-owner', hasScripts = true, width = 1280 } = opening;
    const context = await browser.newContext({
      ...{ javaScriptEnabled: hasScripts },
      viewport: { width, height: 900 },
    });
    await context.addCookies([{ name: 'waymark_person', value: people[person], url: site.url }]);
    const page = await context.newPage();
    await page.goto(site.url + path);
    return page;
  }

  /** Follows every link of every page of this site from the three places where one begins. */
  async function deadLinks(person: PersonName): Promise<string[]> {
    const dead: string[] = [];
    const waiting = ['/', '/jira/projects', '/wiki/spaces'];
    const seen = new Set(waiting);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const response = await site.as(person).fetch(path);
      // The home page names the sample's work items to everybody; the page then says who may see them.
      const isRefused = response.status === 404 && person !== 'product-owner';
      if (response.status >= 400 && !isRefused) dead.push(`${String(response.status)} ${path}`);
      for (const [, href = ''] of (await response.text()).matchAll(/<a [^>]*href="([^"#]+)/g)) {
        const next = href.replaceAll('&amp;', '&');
        // One work item and one page of a kind stand for all of their kind.
        const kind = next.replace(/(PAY|SHOP|OPS|VAULT)-\d+/, '$1-n');
        if (!next.startsWith('/') || seen.has(kind)) continue;
        seen.add(kind);
        waiting.push(next);
      }
    }
    return dead;
  }
});
