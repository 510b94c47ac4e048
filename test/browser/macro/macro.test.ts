import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { people, startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';

let site: RunningSite;
let browser: Browser;
let roadmap: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
  const found = await site
    .as('product-owner')
    .fetch('/wiki/api/v2/pages?title=Payments%20roadmap&limit=1');
  const { results } = (await found.json()) as { results: { _links: { webui: string } }[] };
  roadmap = `/wiki${results[0]?._links.webui ?? ''}`;
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the macro on a page', () => {
  it('says above the fold, in words, what is late and what comes next', async () => {
    const { page, macro } = await open('product-owner', { width: 1000, height: 760 });
    const late = [
      macro.getByText(/^\d+ late/).first(),
      macro.locator('.wm-bar-word', { hasText: /^Late \d+ days?/ }).first(),
    ];
    for (const words of late) {
      const box = await words.boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(760);
    }
    expect(await macro.getByText(/^Next/).first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('shows at rest no more than four controls, one of which filters the rows but no number', async () => {
    const { page, macro } = await open('viewer');
    await macro.getByText(/as you see it/).waitFor();
    const controls = macro.locator('main :is(button, summary, a, input):visible');
    const rows = macro.locator('main :is(.wm-title, .wm-card):visible');
    expect((await controls.count()) - (await rows.count())).toBeLessThanOrEqual(4);

    const finished = macro.getByRole('button', { name: /Finished in the last 30 days/ });
    const number = await finished.innerText();
    await macro.locator('summary', { hasText: 'View and filter' }).press('Enter');
    await macro.getByLabel('Title or key').fill('disputes');
    await macro
      .getByRole('status')
      .getByText(/^1 of \d+ epics shown/)
      .waitFor();
    await macro.getByRole('button', { name: 'Disputes in one place' }).waitFor();
    expect(await rows.count()).toBe(1 + 4);
    expect(await finished.innerText()).toBe(number);
    const saved = page.waitForEvent('download');
    await macro.getByRole('button', { name: 'Download CSV' }).press('Enter');
    const file = await readFile(await (await saved).path(), 'utf8');
    expect(file.trimEnd().split('\r\n')[1]).toMatch(/^PAY-21,Disputes in one place,Epic,/);
    await macro.getByRole('button', { name: 'Show all' }).press('Enter');
    await macro.getByRole('button', { name: 'Pay later in three parts' }).waitFor();
    await page.context().close();
  });

  it('opens exactly as many work items as the number says, and JQL that gives the same keys', async () => {
    const { page, macro } = await open('product-owner');
    const card = macro.getByRole('button', { name: /Finished in the last 30 days/ });
    const value = Number(/\d+/.exec(await card.locator('.wm-card-value').innerText())?.[0]);
    await card.click();
    await macro.locator('.wm-work-items li button').first().waitFor();
    const keys = await macro.locator('.wm-work-items li button').allInnerTexts();
    expect(value).toBeGreaterThan(0);
    expect(keys).toHaveLength(value);
    const jql = await macro.locator('.wm-jql').innerText();
    const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
      method: 'POST',
      body: JSON.stringify({ jql, fields: ['summary'], maxResults: 100 }),
    });
    const { issues } = (await answer.json()) as { issues: { key: string }[] };
    expect(issues.map((issue) => issue.key).sort()).toEqual([...keys].sort());
    await page.context().close();
  });

  it('says to the end that Jira did not answer, whatever is answered later', async () => {
    const page = await pageAs('product-owner', {});
    const macro = page.frameLocator('iframe[src*="macro.html"]');
    const again = macro.getByRole('button', { name: 'Read again' });
    const asked = page.waitForRequest('**/rest/api/3/search/jql');
    await page.route('**/project/PAY/versions', async (route) => {
      await asked;
      await route.abort();
    });
    await page.route('**/rest/api/3/search/jql', async (route) => {
      await again.waitFor();
      await route.continue();
    });
    const late = page.waitForResponse('**/rest/api/3/search/jql');
    await page.goto(`${site.url}${roadmap}`);
    await late;
    await page.waitForTimeout(300);
    expect(await macro.getByText('Reading Jira').count()).toBe(0);
    await page.unrouteAll();
    await again.click();
    await macro.getByText(/as you see it/).waitFor();
    // Who has seen it before keeps what they saw, also when they tire of waiting.
    const busy = { status: 429, headers: { 'retry-after': '60' } };
    await page.route('**/rest/api/3/search/jql', (route) => route.fulfill(busy));
    await page.reload();
    await macro.getByRole('button', { name: 'Stop' }).click();
    await macro.getByText('Stopped.').waitFor();
    await macro.getByText(/as you see it/).waitFor();
    // A connection that is gone is told as that, and awaited.
    await page.unrouteAll();
    await page.context().setOffline(true);
    await again.click();
    await macro.getByText('There is no connection to Jira.').waitFor();
    await macro.getByText(/^What you see is as of .*, \d\d:\d\d/).waitFor();
    await macro.getByText(/as you see it/).waitFor();
    await page.context().setOffline(false);
    await macro.getByText('There is no connection to Jira.').waitFor({ state: 'detached' });
    await macro.getByText(/as you see it/).waitFor();
    await page.context().close();
  });

  it('tells whoever has no access whom to ask, then shows what was published', async () => {
    const before = await open('no-jira');
    await before.macro.getByText('You have no access to PAY in Jira.').waitFor();
    await before.macro.getByText(/^Ask Ana Silva, who owns this page, to publish/).waitFor();
    expect(await before.page.content()).not.toContain('Disputes');
    await before.page.context().close();
    const nobody = await open('anonymous');
    await nobody.macro.getByText(/^You are not logged in/).waitFor();
    await nobody.page.context().close();

    const editor = await open('product-owner');
    await editor.macro.getByRole('button', { name: 'Publish what you see' }).click();
    await editor.macro.getByText(/Everyone who can read this page will see these/).waitFor();
    await editor.macro.getByLabel('Note for readers').fill('For the board');
    await editor.macro.getByRole('button', { name: 'Publish', exact: true }).click();
    await editor.macro.getByText(/Published on .* by Ana/).waitFor();
    await editor.page.context().close();

    const after = await open('no-jira');
    await after.macro.getByText(/Published on .* by Ana/).waitFor();
    await after.macro.getByText(/For the board/).waitFor();
    await after.macro.getByRole('button', { name: 'Disputes in one place' }).waitFor();
    await after.page.context().close();
    const anyone = await open('anonymous');
    await anyone.macro.getByText(/Published on .* by Ana/).waitFor();
    await anyone.page.context().close();
  });
});

describe('inserting the macro', () => {
  it('takes three actions from the slash to a useful macro', async () => {
    const page = await pageAs('product-owner');
    await page.goto(`${site.url}${roadmap.replace(/\/pages\/(\d+).*/, '/pages/edit-v2/$1')}`);
    const text = page.locator('[contenteditable=true]').first();
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/roadmap');
    await page.keyboard.press('Enter');
    const config = page.frameLocator('iframe[src*="macro-config"]');
    await config.getByText(/\d+ epics, \d+ without dates, as you see them/).waitFor();
    expect(await config.getByLabel('Project').inputValue()).toBe('PAY');
    await config.getByRole('button', { name: 'Insert' }).click();
    await page
      .frameLocator('iframe[src*="macro.html"]')
      .last()
      .getByText(/as you see it/)
      .waitFor();
    await page.context().close();
  });
});

// Helpers

type View = {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
};

async function pageAs(person: keyof typeof people, view: View = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 1000 },
    colorScheme: view.scheme ?? 'light',
  });
  await context.addCookies([{ name: 'waymark_person', value: people[person], url: site.url }]);
  return context.newPage();
}

async function open(
  person: keyof typeof people,
  view: View = {},
): Promise<{ page: Page; macro: FrameLocator }> {
  const page = await pageAs(person, view);
  await page.goto(`${site.url}${roadmap}`);
  const macro = page.frameLocator('iframe[src*="macro.html"]');
  await macro.locator('#root > *').first().waitFor({ timeout: 45_000 });
  await macro.locator('.wm-card, .wm-refusal, .wm-published').first().waitFor({ timeout: 45_000 });
  return { page, macro };
}
