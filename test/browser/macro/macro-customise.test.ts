import AxeBuilder from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import type { MacroPages } from './open-macro';
import { findMacroPages } from './open-macro';

let site: RunningSite;
let browser: Browser;
let pages: MacroPages;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
  pages = await findMacroPages(site, browser);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('customising the macro', () => {
  it('offers every number and chart and a rule of its own, and shows what was chosen', async () => {
    const { page, config } = await insertMacro();
    await config.getByText('Customise').click();
    await config.getByText(/^Numbers and charts, delivery/).click();
    await config
      .getByText(/Off unless asked for/)
      .first()
      .waitFor();
    for (const name of ['Velocity', 'Blocked time']) await config.getByLabel(name).check();
    await config.getByText(/^Numbers and charts, release/).click();
    await config.getByLabel('Chart: burn-up of versions, with forecast').check();
    await config.getByText('Velocity').last().waitFor();
    await config
      .getByLabel('Started and finished')
      .selectOption({ label: 'By a rule of this macro' });
    await config.getByText(/^Started at the first entry into/).click();
    await config.getByLabel('In Review').check();
    await config.getByText('Started at the first entry into: 1 status').waitFor();
    await config.getByRole('button', { name: 'Insert' }).click();
    const macro = insertedIn(page);
    await macro.locator('.wm-card', { hasText: 'Velocity' }).waitFor();
    await macro.locator('.wm-card', { hasText: 'In progress' }).press('Enter');
    await macro
      .getByText(/^By a rule of this macro.*Started: first entry into In Review/)
      .waitFor();
    await macro
      .locator('figcaption', { hasText: /^Version / })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('narrows to chosen epics and to a version, whose epics come along', async () => {
    const { page, config } = await insertMacro();
    await config.getByText('Customise').click();
    await config.getByText('Epics: all').click();
    const first = config.locator('.wm-some-list').first().getByRole('checkbox').first();
    await first.check();
    await config.getByText(/^1 epic, /).waitFor();
    await first.uncheck();
    await config.getByText('Versions: all').click();
    await config.locator('.wm-some-list').last().getByRole('checkbox').last().check();
    await config.getByText(/^[1-9]\d* epics?, \d+ without dates/).waitFor();
    const jql = config.getByLabel('Narrow with JQL');
    // Within the brackets of the whole query this would be understood, and show another project.
    await jql.fill('type = Bug) OR (project = SHOP');
    await config.getByText(/^Error in the JQL Query.*character 11/).waitFor();
    await jql.fill('type = Bug');
    await config.getByText('Jira understands this.').waitFor();
    await page.context().close();
  });

  it('narrows to a board, and to a saved filter found by typing and the keyboard', async () => {
    const { page, config } = await insertMacro();
    await config.getByText('Customise').click();
    await config.getByLabel('Board').selectOption({ label: 'PAY board' });
    await config.getByText(/^[1-9]\d* epics, /).waitFor();
    await config.getByRole('combobox', { name: 'Saved filter' }).fill('checkout this');
    await config.getByRole('option', { name: 'Checkout this quarter' }).waitFor();
    await page.keyboard.press('Enter');
    await config.getByText('Checkout this quarter').waitFor();
    await config.getByRole('button', { name: 'Insert' }).click();
    const macro = insertedIn(page);
    await macro.locator('.wm-trust').waitFor();
    const trust = await macro.locator('.wm-trust p').last().innerText();
    const found = await countBelowEpics('project = PAY AND filter = 10100');
    expect(trust).toContain(` ${String(found)} work items`);
    expect(found).toBeGreaterThan(0);
    await page.context().close();
  });

  it('draws the roadmap as a board or as a table with chosen columns', async () => {
    const { page, config } = await insertMacro();
    await config.getByText('Customise').click();
    await config
      .getByRole('combobox', { name: 'View' })
      .selectOption({ label: 'Now, next, later' });
    await config.locator('.wm-preview h3', { hasText: 'Later' }).waitFor();
    await config.locator('.wm-preview li', { hasText: /Late \d+ days?/ }).waitFor();
    await config.getByRole('combobox', { name: 'View' }).selectOption({ label: 'Table' });
    await config.locator('.wm-preview th', { hasText: 'Likely done' }).waitFor();
    await config.getByText(/^Columns of the table/).click();
    await config.getByLabel('Where the dates come from').uncheck();
    await config.getByLabel('Waits for').check();
    await config.getByRole('button', { name: 'Insert' }).click();
    const macro = insertedIn(page);
    await macro.getByRole('columnheader', { name: 'Waits for' }).waitFor();
    expect(await macro.getByRole('columnheader', { name: 'Dates' }).count()).toBe(0);
    await macro.locator('summary', { hasText: 'View and filter' }).press('Enter');
    await macro.getByRole('button', { name: 'As a timeline' }).press('Enter');
    await macro.locator('.wm-timeline').waitFor();
    await page.context().close();
  });

  it('finds a project by typing on a site of more than a list holds', async () => {
    const page = await pages.pageAs('product-owner');
    // The sample has four projects: the list is made longer, what is typed is answered by the site.
    await page.route('**/rest/api/3/project/search?**', async (route) => {
      const asked = new URL(route.request().url()).searchParams;
      if (asked.has('query') || asked.has('keys')) return route.continue();
      const answer = await route.fetch();
      const body = (await answer.json()) as { values: { id: string; key: string; name: string }[] };
      const [first] = body.values;
      const values = Array.from({ length: 100 }, (_, index) => ({
        ...first,
        ...{ id: String(20_000 + index), key: `OLD${String(index)}`, name: `Old ${String(index)}` },
      }));
      return route.fulfill({ response: answer, json: { ...body, values } });
    });
    const config = await openConfiguration(page);
    await config.getByRole('combobox', { name: 'Another project' }).fill('shop');
    await config.getByRole('option', { name: 'Shop front (SHOP)' }).click();
    await config.getByText(/^2 epics, 2 without dates/).waitFor();
    expect(await config.locator('select').first().inputValue()).toBe('SHOP');
    await page.context().close();
  });

  it('has nothing that axe finds when it is open', async () => {
    const { page, config } = await insertMacro();
    await config.getByText('Customise').click();
    await config.getByText('Epics: all').waitFor();
    const { violations } = await new AxeBuilder({ page })
      .include('iframe[src*="macro-config"]')
      .disableRules(['page-has-heading-one'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
    await page.context().close();
  });
});

// Helpers

/** How many work items between epics and sub-tasks a query gives. */
async function countBelowEpics(jql: string): Promise<number> {
  const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['issuetype'], maxResults: 100 }),
  });
  const { issues } = (await answer.json()) as {
    issues: { fields: { issuetype: { hierarchyLevel: number } } }[];
  };
  return issues.filter((issue) => issue.fields.issuetype.hierarchyLevel === 0).length;
}

async function insertMacro(): Promise<{ page: Page; config: FrameLocator }> {
  const page = await pages.pageAs('product-owner');
  const config = await openConfiguration(page);
  await config.getByText(/\d+ epics, \d+ without dates, as you see them/).waitFor();
  return { page, config };
}

/** The macro that was inserted, wherever: unlike the one of the page, it was customised. */
// A click on a macro in the editor selects it: what is in it is pressed by keyboard.
const insertedIn = (page: Page): FrameLocator =>
  page.frameLocator('[data-forge-extension*=lanes] iframe[src*="macro.html"]');

async function openConfiguration(page: Page): Promise<FrameLocator> {
  const edit = pages.address.replace(/\/pages\/(\d+).*/, '/pages/edit-v2/$1');
  await page.goto(`${site.url}${edit}`);
  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/roadmap');
  await page.keyboard.press('Enter');
  return page.frameLocator('iframe[src*="macro-config"]');
}
