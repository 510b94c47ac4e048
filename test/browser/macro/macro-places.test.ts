import AxeBuilder from '@axe-core/playwright';
import type { Browser, FrameLocator, Request } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import { loadChurn } from './load-churn';
import type { MacroPages } from './open-macro';
import { findMacroPages } from './open-macro';

let site: RunningSite;
let browser: Browser;
let pages: MacroPages;
const config = { id: '6f0c2d3e-8a51-4f6b', project: 'PAY', audience: 'leadership' };
const everything = {
  ...config,
  audience: 'team',
  cards: ['finished', 'cycleTime', 'velocity', 'sayDo', 'predictability'],
  charts: ['throughput', 'cycleTimes', 'leadTimes', 'cumulative', 'ages', 'burnUp', 'sprints'],
};

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
  pages = await findMacroPages(site, browser);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the macro where there is little room', () => {
  it.each([
    { where: 'on a phone', width: 390, inCell: false },
    { where: 'in a cell of a table', width: 1000, inCell: true },
  ])('is not wider than its place $where', async ({ width, inCell }) => {
    await pages.configure(everything, (macro) => (inCell ? inTable(macro) : macro));
    const { page, macro } = await pages.open('product-owner', { width });
    await macro.locator('.wm-figure').last().waitFor();
    expect(await overflowOf(macro)).toBe(0);
    await macro
      .getByText(/^\d+ late/)
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe('ten macros on one page', () => {
  const ten = Array.from({ length: 10 }, (_, index) => ({
    ...config,
    id: `6f0c2d3e-8a51-4f${String(index)}`,
    audience: index % 2 === 0 ? 'team' : 'leadership',
    cards: ['finished', 'ready'],
  }));

  it('ask Jira and the app’s functions no more than one does', async () => {
    const one = await requestsFor(ten.slice(0, 1));
    expect(one.size).toBeGreaterThanOrEqual(6);
    expect([...one.keys()]).toEqual(expect.arrayContaining(['macro.snapshots', 'record.read']));
    expect(await requestsFor(ten)).toEqual(one);
  });

  it('show a target at once that was set in one of them', async () => {
    await pages.configure([
      ...ten.slice(0, 2).reverse(),
      { ...config, id: 'gone', filter: '999999' },
    ]);
    const { page, macro } = await pages.open('project-admin');
    await macro
      .first()
      .getByRole('button', { name: /Finished in the last 30 days/ })
      .click();
    await macro
      .first()
      .getByRole('button', { name: /(Set a|Change the) target/ })
      .click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await macro.nth(1).getByText('Target at least 31').first().waitFor();
    await macro.nth(1).locator('.wm-chart-sum', { hasText: 'Target at least 31' }).waitFor();
    // Who may edit the page is told how to mend a macro that Jira refuses.
    await macro
      .last()
      .getByText(/change it under Customise/)
      .waitFor();
    await page.context().close();
  });
});

describe('a target', () => {
  it('is set where the number is, by who may, and counts for everyone', async () => {
    await pages.configure(config);
    const admin = await pages.open('project-admin');
    const card = admin.macro.getByRole('button', { name: /Finished in the last 30 days/ });
    await card.click();
    await admin.macro.getByRole('button', { name: /(Set a|Change the) target/ }).click();
    await admin.page.keyboard.press('Control+A');
    await admin.page.keyboard.type('12');
    site.weather.set({ functions: [{ fails: true }] });
    await admin.page.keyboard.press('Enter');
    await admin.macro.getByText('Jira did not answer, so this may not be saved.').waitFor();
    site.weather.set({});
    await admin.page.keyboard.press('Enter');
    await admin.macro.getByText(/Target at least 12/).waitFor();
    await loadChurn(admin.macro, site);
    await admin.page.context().close();

    const owner = await pages.open('product-owner');
    await owner.macro.getByText(/Target at least 12 – *reached/).waitFor();
    await owner.macro.getByRole('button', { name: /Finished in the last 30 days/ }).click();
    await owner.macro.getByText(/A target is set by an administrator of the project/).waitFor();
    expect(await owner.macro.getByRole('button', { name: /target/ }).count()).toBe(0);
    expect(await owner.macro.getByRole('button', { name: /Load product/ }).count()).toBe(0);
    await owner.macro.getByRole('button', { name: /^Customer churn · Oct 2025/ }).click();
    const churn = owner.macro.getByRole('region', { name: 'Customer churn' }).first();
    await churn.getByText(/n = 400 .* loaded by .* from a pasted table/).waitFor();
    await churn.getByRole('row', { name: 'Oct 2025 8 400 2' }).waitFor();
    expect(await churn.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    await owner.page.context().close();
  });
});

describe('every chart', () => {
  it('has its definition, its data as a table and its work items behind it', async () => {
    await pages.configure(everything);
    const { page, macro } = await pages.open('product-owner');
    await macro.locator('.wm-figure').last().waitFor();
    const figures = await macro.locator('.wm-figure').count();
    expect(figures).toBeGreaterThanOrEqual(7);
    expect(await macro.locator('.wm-figure:has(svg) tbody:has(tr)').count()).toBe(figures);
    const cycleTimes = macro.locator('.wm-figure', { hasText: 'Days from started to finished' });
    await cycleTimes.getByText('Definition and data').click();
    await cycleTimes.getByText(/Started: first entry into/).waitFor();
    expect(await cycleTimes.locator('.wm-work-items li').count()).toBe(
      await cycleTimes.locator('circle').count(),
    );
    const piled = macro.locator('.wm-figure', { hasText: 'Done, in progress, to do' });
    await piled.getByText('Definition and data').click();
    expect(await piled.getByText(/^\d+ done, \d+ in progress, \d+ to do$/).count()).toBe(90);
    expect(await piled.locator('.wm-jql').innerText()).toMatch(/^key in .{400,} ORDER BY key$/s);
    const key = await cycleTimes.locator('.wm-work-items li button').first().innerText();
    const tab = page.context().waitForEvent('page');
    await cycleTimes.locator('circle').first().click();
    await (await tab).waitForURL(`**/browse/${key}`, { waitUntil: 'commit' });
    await macro.locator('.wm-card').first().click();
    await macro.locator('.wm-detail').waitFor();
    const { violations } = await new AxeBuilder({ page })
      .include('iframe')
      .disableRules(['page-has-heading-one'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
    await page.context().close();
  });
});

describe('on paper', () => {
  it('says what is late in words and with a hatch, and prints no controls', async () => {
    await pages.configure(config);
    const { page, macro } = await pages.open('product-owner', { width: 800 });
    await page.emulateMedia({ media: 'print' });
    expect(await macro.locator('.wm-no-print:visible').count()).toBe(0);
    await macro
      .locator('.wm-bar-word', { hasText: /^Late \d+ days?/ })
      .first()
      .waitFor();
    expect(await macro.locator('.wm-bar-late .wm-overrun').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('a project in which nothing happened lately', () => {
  it('says since when, and can be looked at as of that day and back', async () => {
    await pages.configure(config);
    await site.clock.advance(120 * 86_400_000);
    const { page, macro } = await pages.open('product-owner');
    await macro.getByText(/^Nothing finished since/).waitFor();
    await macro.getByText(/^Nothing moved since/).press('Enter');
    await macro.getByText(/only what was published tells it/).waitFor();
    await macro.getByRole('button', { name: /^View as of/ }).click();
    await macro.getByText(/· as of /).waitFor();
    const finished = macro.getByRole('button', { name: /Finished in the last 30 days/ });
    expect(Number(await finished.locator('.wm-card-value').innerText())).toBeGreaterThan(0);
    await macro.getByRole('button', { name: 'Back to today' }).click();
    await macro.getByText(/^Nothing finished since/).waitFor();
    await page.context().close();
  });
});

// Helpers

/** What a page with these macros asks Jira for until all of them are shown, and how often. */
async function requestsFor(
  configs: readonly Readonly<Record<string, unknown>>[],
): Promise<ReadonlyMap<string, number>> {
  await pages.configure(configs);
  const asked = new Map<string, number>();
  const page = await pages.pageAs('product-owner');
  page.on('request', (request) => {
    const name = nameOfRequest(request);
    if (name !== undefined) asked.set(name, (asked.get(name) ?? 0) + 1);
  });
  await page.goto(`${site.url}${pages.address}`);
  const macros = page.frameLocator('iframe[src*="macro.html"]');
  for (const index of configs.keys())
    await macros.nth(index).locator('.wm-trust').waitFor({ timeout: 60_000 });
  // What one may change is asked by the charts, which come after all else.
  for (const [index, { audience }] of configs.entries())
    if (audience === 'team')
      await macros
        .nth(index)
        .locator('.wm-behind', { hasText: /target/i })
        .first()
        .waitFor({ state: 'attached' });
  await page.context().close();
  return asked;
}

/** The path of a request to Jira, or the function that is called; undefined for anything else. */
function nameOfRequest(request: Request): string | undefined {
  const { pathname } = new URL(request.url());
  if (pathname.startsWith('/rest/')) return pathname;
  if (!pathname.endsWith('/invoke')) return undefined;
  const sent = request.postDataJSON() as { readonly functionKey?: string };
  return sent.functionKey ?? 'a function';
}

type Wrap = NonNullable<Parameters<MacroPages['configure']>[1]>;

const inTable: Wrap = (macro) => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [cell({ type: 'paragraph', content: [] }), cell(macro)],
    },
  ],
});

const cell: Wrap = (node) => ({ type: 'tableCell', content: [node] });

/** How many pixels the macro is wider than its frame. */
const overflowOf = (macro: FrameLocator): Promise<number> =>
  macro
    .locator('html')
    .evaluate((html: { scrollWidth: number; clientWidth: number }) =>
      Math.max(0, html.scrollWidth - html.clientWidth),
    );
