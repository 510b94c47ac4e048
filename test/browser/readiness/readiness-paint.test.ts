import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { PersonName, RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { findingsInBothThemes } from '../surfaces/look-for-findings';
import { sharedBrowser } from '../shared-browser';
import { visit } from '../visit';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the readiness panel, when it opens', () => {
  it('asks Jira twice and no function before it is painted', async () => {
    const { page } = await visit(browser, site);
    await page.route(/criteria-panel\.html/, (route) => route.abort());
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.headers()['x-waymark-host'] === 'frame' || /_forge\/invoke/.test(request.url()))
        asked.push(new URL(request.url()).pathname);
    });
    await page.addInitScript(notePaint);
    let beforePaint: readonly string[] = [];
    await page.exposeFunction('waymarkPainted', () => {
      if (beforePaint.length === 0) beforePaint = [...asked];
    });
    await page.goto(`${site.url}/browse/PAY-7`);
    await panelIn(page).getByText('3 things left before this is ready').waitFor();
    const jira = beforePaint.filter((path) => path.startsWith('/rest/'));
    expect(jira.length).toBeGreaterThan(0);
    expect(jira.length).toBeLessThanOrEqual(2);
    expect(asked.filter((path) => path.includes('invoke'))).toEqual([]);
    await page.close();
  });

  it('gives the criterion added in it to the criteria panel, and the keyboard back after a refusal', async () => {
    const { page } = await visit(browser, site);
    await page.goto(`${site.url}/browse/PAY-7`);
    const panel = panelIn(page);
    await panel.getByRole('button', { name: 'Add one' }).click();
    await panel.getByLabel('Type a criterion and press Enter').fill('Pays in three parts');
    await panel.getByLabel('Type a criterion and press Enter').press('Enter');
    const criteria = page.frameLocator('iframe[src*="/criteria-panel.html"]');
    await panel.getByText('2 things left before this is ready').waitFor();
    await criteria.getByText('Pays in three parts').waitFor({ timeout: 45_000 });
    // A choice that is refused says what to do, and gives the keyboard back.
    site.weather.set({ requests: [{ pattern: 'PUT /rest/api/3/issue/*', status: 503 }] });
    await panel.getByLabel('Set Story Points').focus();
    for (const key of ['3', 'Enter']) await page.keyboard.press(key);
    await panel.getByText('Jira did not answer, so this may not be saved. Try again.').waitFor();
    await panel.locator('select:focus').waitFor();
    site.weather.set({});
    await page.close();
  });
});

describe('in the light and in the dark', () => {
  it.each([
    { what: 'the readiness panel', path: '/browse/PAY-37', width: 1280 },
    { what: 'the settings', path: 'settings', width: 1600 },
    { what: 'the settings on a phone', path: 'settings', width: 390 },
    { what: 'planning on a phone', path: 'planning', width: 390 },
    { what: 'the rules on a phone', path: 'rules', width: 390 },
  ])('$what can be read by everybody', async ({ path, width }) => {
    const person: PersonName = path === 'settings' ? 'admin' : 'product-owner';
    const { page } = await visit(browser, site, { person, width, height: 1400 });
    await page.goto(`${site.url}${await addressOf(path)}`);
    const within = `iframe[src*="${fileOf(path)}"]`;
    await page.frameLocator(within).locator(shownWhenOpen(path)).first().waitFor();
    // A panel is a part of Jira's page: the page has the landmarks and the heading.
    const without = path.startsWith('/') ? ofWholePages : [];
    expect(await findingsInBothThemes(page, { within, without })).toEqual([]);
    await page.close();
  });
});

// Helpers

const ofWholePages = ['landmark-one-main', 'page-has-heading-one', 'region'] as const;

const panelIn = (page: Page): FrameLocator =>
  page.frameLocator('iframe[src*="/readiness-panel.html"]');

/** Tells the test when the panel's heading is first there; runs inside every frame. */
function notePaint(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector('.rd-head') === null) return;
    observer.disconnect();
    void (window as unknown as { waymarkPainted?: () => Promise<void> }).waymarkPainted?.();
  }).observe(document, { childList: true, subtree: true });
}

const fileOf = (path: string): string => {
  if (path === 'settings') return '/project-settings.html';
  return path.startsWith('/browse') ? '/readiness-panel.html' : '/project-page.html';
};

const shownWhenOpen = (path: string): string => {
  if (path === 'settings') return '.ps-rule .wm-quiet';
  if (path === 'planning') return '.pl-face';
  return path === 'rules' ? '.rf-table' : '.rd-line';
};

async function addressOf(path: string): Promise<string> {
  if (path.startsWith('/')) return path;
  const answer = await site.as('admin').fetch('/browse/PAY-1');
  const under = path === 'settings' ? '/settings' : '';
  const link = new RegExp(`href="(/jira/[^"]*/projects/PAY${under}/apps/[^"?]+)"`);
  const found = link.exec(await answer.text())?.[1] ?? '';
  return path === 'settings' ? found : `${found}?tab=refine&refine=${path}`;
}
