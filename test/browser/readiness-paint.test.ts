import AxeBuilder from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { PersonName, RunningSite } from '../site/start-site';
import { startSite } from '../site/start-site';
import { sharedBrowser } from './shared-browser';
import { visit } from './visit';

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

  it('gives the criterion added in it to the criteria panel within two seconds', async () => {
    const { page } = await visit(browser, site);
    await page.goto(`${site.url}/browse/PAY-7`);
    const panel = panelIn(page);
    await panel.getByRole('button', { name: 'Add one' }).click();
    await panel.getByLabel('Type a criterion and press Enter').fill('Pays in three parts');
    await panel.getByLabel('Type a criterion and press Enter').press('Enter');
    const criteria = page.frameLocator('iframe[src*="/criteria-panel.html"]');
    await panel.getByText('2 things left before this is ready').waitFor();
    await criteria.getByText('Pays in three parts').waitFor({ timeout: 45_000 });
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in the theme %s', (theme) => {
  it.each([
    { what: 'the readiness panel', name: 'panel', path: '/browse/PAY-37', width: 1280 },
    { what: 'the settings', name: 'settings', path: 'settings', width: 1600 },
    { what: 'the settings on a phone', name: 'settings-390', path: 'settings', width: 390 },
    { what: 'planning on a phone', name: 'planning-390', path: 'planning', width: 390 },
    { what: 'the rules on a phone', name: 'rules-390', path: 'rules', width: 390 },
  ])('$what can be read by everybody', async ({ name, path, width }) => {
    const person: PersonName = path === 'settings' ? 'admin' : 'product-owner';
    const { page } = await visit(browser, site, { person, theme, width, height: 1400 });
    await page.goto(`${site.url}${await addressOf(path)}`);
    const frame = `iframe[src*="${fileOf(path)}"]`;
    await page.frameLocator(frame).locator(shownWhenOpen(path)).first().waitFor();
    // A panel is a part of Jira's page: the page has the landmarks and the heading.
    const axe = new AxeBuilder({ page }).include(frame);
    if (path.startsWith('/')) axe.disableRules([...ofWholePages]);
    const { violations } = await axe.analyze();
    await shoot(page, `${name}-${theme}`);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
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

/** A picture for whoever wants to look: `WAYMARK_PICTURES=folder`. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['WAYMARK_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}
