import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import type { MacroPages } from './open-macro';
import { allThatIsKept, findMacroPages } from './open-macro';

let site: RunningSite;
let browser: Browser;
let pages: MacroPages;
const config = { id: '6f0c2d3e-8a51-4f6b', project: 'PAY', audience: 'leadership' };
const hidden = 'Disputes in one place';

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
  pages = await findMacroPages(site, browser);
  await pages.configure(config);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('readers with different rights', () => {
  const restricted = ['Fraud rules that learn', 'PAY-23', 'PAY-63', 'PAY-64'];

  it('see their own totals, and nothing restricted in the page, the cache or the file', async () => {
    const wide = { ...config, audience: 'team', rows: 'epics', charts: ['cumulative'] };
    await pages.configure(wide);
    const owner = await seenBy('product-owner');
    const viewer = await seenBy('viewer', owner.context);
    expect(owner.trust).toContain('16 epics');
    expect(viewer.trust).toContain('15 epics');
    expect(owner.workItems - viewer.workItems).toBe(2);
    for (const word of restricted) {
      expect([word, holds(owner, word)]).toEqual([word, true]);
      expect([word, holds(viewer, word)]).toEqual([word, false]);
    }
    expect(viewer.cache).toContain('Disputes in one place');
    await owner.context.close();
    await pages.configure(config);
  });

  it('read what changed once, and keep nothing of what another person saw in the same browser', async () => {
    const { page, macro: first } = await pages.open('product-owner');
    const context = page.context();
    await first.locator('.wm-publish').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.frameLocator('iframe[src*="macro.html"]').locator('.wm-publish').waitFor();
    expect(asked.filter((path) => path.endsWith('/issue/bulkfetch'))).not.toEqual([]);
    expect(asked.filter((path) => path.endsWith('/changelog/bulkfetch'))).toEqual([]);
    const { macro, page: next } = await pages.open('no-jira', { context });
    await macro.getByText('You have no access to PAY in Jira.').waitFor();
    expect(await textOfFrames(next)).not.toContain(hidden);
    await context.close();
  });

  it('meet no failed request for what they were expected not to see', async () => {
    const noise: string[] = [];
    const page = await pages.pageAs('no-jira');
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(message.text());
    });
    const asked: string[] = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (path.startsWith('/rest/')) asked.push(path);
    });
    await page.goto(`${site.url}${pages.address}`);
    await page
      .frameLocator('iframe[src*="macro.html"]')
      .getByText('You have no access to PAY in Jira.')
      .waitFor();
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(noise.length).toBeLessThanOrEqual(1);
    await page.context().close();
  });
});

describe('a published roadmap', () => {
  it('can be left for the live one and come back to, with how far it has drifted', async () => {
    const { page, macro } = await pages.open('product-owner');
    await macro.getByRole('button', { name: 'Publish what you see' }).click();
    await macro.getByText(/^1 of them is restricted in Jira/).waitFor();
    await macro.getByLabel('Note for readers').fill('For the board');
    await macro.getByRole('button', { name: 'Publish', exact: true }).click();
    await macro.getByText(/Published on .* by Ana/).waitFor();
    await moveDueDate('Pay later in three parts', 14);
    await page.reload();
    await macro.getByRole('button', { name: 'Show what was published' }).click();
    await macro.getByText('“For the board”').waitFor();
    await macro.getByText('1 moved since').click();
    await macro
      .locator('.wm-published')
      .getByText(/slipped: ends 14 days later/)
      .waitFor();
    await macro.getByRole('button', { name: 'Show it live' }).click();
    await macro.getByText(/as you see it/).waitFor();
    await macro.getByRole('button', { name: 'Publish again' }).click();
    await macro.getByRole('button', { name: 'Publish', exact: true }).click();
    await macro.getByRole('button', { name: 'Show what was published' }).click();
    await macro.getByText('Nothing moved since').waitFor();
    await page.context().close();
  });

  it('comes first while Jira takes its time, and gives way to what the person may see', async () => {
    site.weather.set({ requests: [{ pattern: 'POST /rest/api/3/search/jql', latencyMs: 5000 }] });
    const { page, macro } = await pages.open('viewer');
    await macro.getByText(/Published on .* by Ana/).waitFor();
    await macro.getByRole('button', { name: 'Disputes in one place' }).waitFor();
    await macro.getByText(/as you see it/).waitFor();
    site.weather.set({});
    await macro.getByRole('button', { name: 'Show what was published' }).waitFor();
    await page.context().close();
  });

  it('comes first also for who is asked whether Jira may be shown as them, until they allow it', async () => {
    await askReaders(true);
    const { page, macro } = await pages.open('viewer');
    const asked = page.getByRole('group', { name: 'Consent' });
    await asked.getByText('Waymark shows Jira as you.').waitFor();
    await macro.getByText(/Published on .* by Ana/).waitFor();
    await asked.getByRole('button', { name: 'Not now' }).click();
    await asked.waitFor({ state: 'detached' });
    await macro.getByText(/Published on .* by Ana/).waitFor();
    expect(await macro.getByText(/as you see it/).count()).toBe(0);
    await page.reload();
    await asked.getByRole('button', { name: 'Allow once' }).click();
    await macro.getByText(/as you see it/).waitFor();
    await page.reload();
    await macro.getByText(/as you see it/).waitFor();
    expect(await asked.count()).toBe(0);
    await page.context().close();
    await askReaders(false);
  });

  it('is what an export prints, for this page alone, and without its configuration too', async () => {
    for (const isWithoutConfig of [false, true]) {
      expect(await exported(pages.id, { isWithoutConfig })).toContain(hidden);
      expect(await exported('1', { isWithoutConfig })).not.toContain(hidden);
    }
  });

  it('is not carried along by a copy of its page, which says where it is', async () => {
    const copied = await site.as('product-owner').fetch(`/_page/wiki/${pages.id}/copy`, {
      method: 'POST',
      redirect: 'manual',
    });
    const address = new URL(copied.headers.get('location') ?? '', site.url).pathname;
    const { page, macro } = await pages.open('no-jira', { address });
    await macro.getByText('This roadmap was published on another page.').waitFor();
    expect(await textOfFrames(page)).not.toContain(hidden);
    await macro.getByRole('button', { name: 'Open that page' }).click();
    await page.waitForURL((url) => url.href.includes(pages.id));
    await page.context().close();
  });

  it('is still there when an old version of the page is restored', async () => {
    const restored = await site.as('product-owner').fetch(`/_page/wiki/${pages.id}/restore`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ version: '2' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(restored.status).toBe(303);
    const { page, macro } = await pages.open('no-jira');
    await macro.getByText(/Published on .* by Ana/).waitFor();
    await page.context().close();
  });
});

// Helpers

const askReaders = (areAsked: boolean) =>
  site.as('admin').fetch('/_host/consents', { method: 'PUT', body: JSON.stringify({ areAsked }) });

const holds = (
  { html, file, cache }: Readonly<Record<'html' | 'file' | 'cache', string>>,
  word: string,
): boolean => new RegExp(`${word}\\b`).test(html + file + cache);

/** Everything that the macro gives one person: its page, what the browser keeps of it, and its CSV. */
async function seenBy(person: 'product-owner' | 'viewer', context?: BrowserContext) {
  const { page, macro } = await pages.open(person, context === undefined ? {} : { context });
  const trust = await macro.locator('.wm-trust p').last().innerText();
  await macro.getByText('Definition and data').click();
  const download = page.waitForEvent('download');
  await macro.getByRole('button', { name: 'Download CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const cache = await macro.locator('html').evaluate(allThatIsKept);
  return {
    ...{ trust, file, cache, context: page.context() },
    html: await textOfFrames(page),
    workItems: Number(/(\d+) work items/.exec(trust)?.[1]),
  };
}

async function textOfFrames(page: Awaited<ReturnType<MacroPages['pageAs']>>): Promise<string> {
  const texts = await Promise.all(page.frames().map((frame) => frame.content()));
  return texts.join('\n');
}

/** What an export of the macro on a page prints, as text. */
async function exported(
  pageId: string,
  { isWithoutConfig }: { readonly isWithoutConfig: boolean },
): Promise<string> {
  const answer = await site.as('product-owner').fetch('/_host/export-macro', {
    method: 'POST',
    body: JSON.stringify({
      ...{ moduleKey: 'roadmap', exportType: 'pdf', isWithoutConfig },
      extension: { content: { id: pageId }, space: { key: 'PAY' }, config },
    }),
  });
  return answer.text();
}

/** Puts the due day of an epic off. */
async function moveDueDate(summary: string, days: number): Promise<void> {
  const person = site.as('product-owner');
  const answer = await person.fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({
      jql: `project = PAY AND summary ~ "${summary}"`,
      fields: ['duedate'],
      maxResults: 1,
    }),
  });
  const { issues } = (await answer.json()) as {
    issues: { key: string; fields: { duedate: string } }[];
  };
  const [issue] = issues;
  const before = Date.parse(issue?.fields.duedate ?? '');
  const duedate = new Date(before + days * 86_400_000).toISOString().slice(0, 10);
  const saved = await person.fetch(`/rest/api/3/issue/${issue?.key ?? ''}`, {
    method: 'PUT',
    body: JSON.stringify({ fields: { duedate } }),
  });
  expect(saved.status).toBe(204);
}
