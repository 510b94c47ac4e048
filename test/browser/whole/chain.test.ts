import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import type { Visit } from '../visit';
import { visit } from '../visit';

describe('the chain, walked by one person in one sitting', () => {
  let browser: Browser;
  let site: RunningSite;
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    [browser, site] = await Promise.all([sharedBrowser(), startSite({ seed: 'used' })]);
    here = await visit(browser, site);
    page = here.page;
    await page.goto(site.url);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('leads from home to a saved criterion in two clicks', async () => {
    await page.getByRole('link', { name: 'Tick a criterion on PAY-12' }).click();
    await add('The button shows the last four digits');
    await page.reload();
    await criteria().getByText('The button shows the last four digits').waitFor();
  });

  it('changes readiness on the same page, without reload, at the first criterion', async () => {
    await page.getByRole('link', { name: 'Start here' }).click();
    await page.getByRole('link', { name: 'See why PAY-7 is not ready' }).click();
    const readiness = page.frameLocator('iframe[title="Definition of ready"]');
    await readiness.getByText('3 things left before this is ready').waitFor();
    await page.evaluate(() => document.documentElement.classList.add('not-reloaded'));
    await add('Pays in three parts');
    await readiness.getByText('2 things left before this is ready').waitFor();
    await criteria().getByText('Not ready', { exact: true }).waitFor();
    // What was read before the criterion was saved takes nothing back.
    while ((await leftOf('PAY-7')) !== 2) await page.waitForTimeout(100);
    await readiness.getByText('2 things left before this is ready').waitFor();
    await page.locator('html.not-reloaded').waitFor({ state: 'attached' });
  });

  it('scores what has no score yet, and shows the new order when asked', async () => {
    await page.getByRole('link', { name: 'Waymark', exact: true }).click();
    await app().getByText('12 epics in PAY, highest WSJF first. 8 scored, 4 not.').waitFor();
    const before = await order();
    await app().getByRole('button', { name: 'Score them' }).click();
    expect(await litHeads()).toEqual(['Value']);
    // Four epics, four columns; the third is worth most for the least work.
    for (const digit of '1382' + '1251' + '1281' + '5818') await page.keyboard.press(digit);
    await app().getByRole('button', { name: 'Show the new order' }).click();
    await app()
      .getByText(/^First: PAY-\d+, because/)
      .waitFor();
    await app().getByText('Saved', { exact: true }).waitFor();
    expect(await order()).not.toEqual(before);
  });

  it('finds the work that awaits acceptance', async () => {
    await app().getByRole('tab', { name: 'To accept' }).click();
    await app()
      .getByText(/^\d+ criteria in ([5-9]|\d\d) work items, the oldest first\./)
      .waitFor();
  });

  it('ends on the roadmap page, whose numbers know what was done', async () => {
    await page.getByRole('link', { name: 'Start here' }).click();
    await page.getByRole('link', { name: 'Read the roadmap page' }).click();
    await app()
      .getByText(/as you see it/)
      .waitFor();
    expect(await number('Finished in the last 30 days')).toBeGreaterThan(0);
    expect(await number('Ready to start')).toBeGreaterThan(3);
    expect(await number('Criteria met')).toBeGreaterThan(5);
  });

  it('wrote nothing to the console and asked nobody else', () => {
    expect(here.faults).toEqual([]);
  });

  // Helpers

  const app = (): FrameLocator => page.frameLocator('iframe').first();

  const criteria = (): FrameLocator => page.frameLocator('iframe[title="Acceptance criteria"]');

  async function add(criterion: string): Promise<void> {
    await criteria().getByPlaceholder('Type a criterion and press Enter').click();
    await page.keyboard.type(criterion);
    await page.keyboard.press('Enter');
    await criteria().getByText('Saved').waitFor();
  }

  /** What search knows of how much is left. */
  async function leftOf(key: string): Promise<number | undefined> {
    const path = `/rest/api/3/issue/${key}/properties/waymark.readiness.status`;
    const answer = await site.as('product-owner').fetch(path);
    return ((await answer.json()) as { value?: { left: number } }).value?.left;
  }

  /** The heads of the columns that stand out from the others. */
  const litHeads = (): Promise<readonly string[]> =>
    app()
      .locator('thead th')
      .evaluateAll((heads) => {
        const grounds = heads.map((head) => getComputedStyle(head).backgroundColor);
        return heads
          .filter((_, at) => grounds[at] !== grounds[0])
          .map((head) => head.textContent.trim());
      });

  const order = (): Promise<readonly string[]> =>
    app().locator('tbody tr td:nth-child(2) button').allInnerTexts();

  async function number(label: string): Promise<number> {
    const card = app().getByRole('button', { name: new RegExp(label) });
    return Number(/\d+/.exec(await card.locator('.wm-card-value').innerText())?.[0]);
  }
});
