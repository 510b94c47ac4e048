import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
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

describe('the tab Refine', () => {
  it('walks by keyboard from a work item to the next that is not ready', async () => {
    const { page, frame, faults } = await open('PAY', 'tab=refine');
    const list = frame.getByRole('list', { name: 'Top of the backlog' });
    await list.waitFor();
    const heldUp = frame.getByLabel('Held up by');
    const option = heldUp.locator('option', { hasText: /^Nothing blocks it/ });
    const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
    await heldUp.selectOption({ label: (await option.textContent()) ?? '' });
    expect(await list.getByRole('listitem').count()).toBe(count);
    const current = list.locator('[aria-current="true"]');
    // A control that comes late gets the keyboard when it is there, not what stands below it.
    let release: () => void = () => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    await page.route(/write-description/, (route) => isReleased.then(() => route.continue()));
    const described = heldUp.locator('option', { hasText: /^Has a description/ });
    await heldUp.selectOption({ label: (await described.textContent()) ?? '' });
    await current.focus();
    await page.keyboard.press('Enter');
    release();
    await frame.locator('.rd-line button:focus', { hasText: 'Write it' }).waitFor();
    expect(new URL(page.url()).searchParams.get('rule')).toBe('Has a description');
    // Words that are not saved are not left behind, neither by going on nor by showing others.
    await page.keyboard.press('Enter');
    await frame.locator('textarea:focus').waitFor();
    await page.keyboard.type('What is wanted here');
    await page.keyboard.press('Alt+n');
    await frame.getByText(/^What you typed on PAY-\d+ is not saved yet\./).waitFor();
    await frame.getByRole('radio', { name: 'With waivers' }).check();
    expect(await frame.locator('textarea').inputValue()).toBe('What is wanted here');
    await frame.getByRole('radio', { name: 'Not ready' }).check();
    await frame.locator('textarea').focus();
    await page.keyboard.press('Control+Enter');
    await frame.getByText(/^PAY-\d+ · no longer “Description is empty” · /).waitFor();
    expect(await frame.getByText(/^What you typed on/).count()).toBe(0);
    await heldUp.selectOption({ label: 'any rule' });
    const first = await current.textContent();
    await current.focus();
    await page.keyboard.press('ArrowDown');
    expect(await current.textContent()).not.toBe(first);
    await page.keyboard.press('Alt+n');
    await page.keyboard.press('Enter');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('brings ten to ready or to an open question by keyboard, and tells what changed', async () => {
    const { page, frame, faults } = await open('PAY', 'tab=refine');
    const group = frame.getByRole('group', { name: /^Readiness of PAY-/ });
    await group.waitFor();
    const address = new URL(page.url()).pathname;
    await frame.getByRole('radio', { name: 'Not ready' }).focus();
    const seen: string[] = [];
    for (let turn = 1; turn <= 10; turn += 1) {
      seen.push((await group.getAttribute('aria-label')) ?? '');
      await page.keyboard.press('Alt+q');
      await frame.getByLabel('What must be answered before work starts?').waitFor();
      await page.keyboard.type(`Who decides on number ${String(turn)}?`);
      await page.keyboard.press('Enter');
      await group.getByText(`Open question: Who decides on number ${String(turn)}?`).waitFor();
      await page.keyboard.press('Alt+n');
      await frame.locator('.rd-line button:focus, .rd-line select:focus').waitFor();
    }
    expect(new Set(seen).size).toBe(10);
    // One that only lacks a criterion becomes ready without a mouse as well.
    const words = frame.locator('.rf-words', { hasText: /^No acceptance criteria$/ });
    const key = (await words.first().locator('..').locator('.rf-key').textContent()) ?? '';
    const row = frame.getByRole('button', { name: new RegExp(`^${key} `) });
    await row.focus();
    if ((await row.getAttribute('aria-current')) !== 'true') await page.keyboard.press('Enter');
    await group.getByRole('heading', { name: `${key} ` }).waitFor();
    await page.keyboard.press('Enter');
    await frame.locator('.rd-line button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The figures of a day add up');
    await frame.locator('.rd-form input:focus').evaluate(async (field: HTMLInputElement) => {
      // As by a second Enter while the first is under way.
      field.form?.requestSubmit();
      await new Promise((later) => setTimeout(later));
      field.form?.requestSubmit();
    });
    await frame.getByText(`${key} · no longer “No acceptance criteria” · ready`).waitFor();
    expect(await criteriaOf(key)).toBe(1);
    await frame.locator('.rf-next button:focus').waitFor();
    expect(await frame.getByText(/ · now “Open question: /).count()).toBe(10);
    expect(new URL(page.url()).pathname).toBe(address);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('sets the ready points of a sprint against what the team usually finishes', async () => {
    const { page, frame, faults } = await open('PAY', 'tab=refine');
    await frame.getByLabel('View').selectOption('Planning');
    await frame.getByText(/^\d+ points ready, of [\d.]+ the team usually finishes$/).waitFor();
    await frame.getByRole('combobox', { name: /^Sprint/ }).selectOption({ index: 0 });
    await frame.getByText(/^Started or finished: [1-9]/).waitFor();
    await frame.getByText('How this is counted').click();
    await frame.getByText(/^Usually finished: the median of .+: \d+, .+: \d+/).waitFor();
    await shoot(page, 'planning');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says why there is nothing to plan where a project has no sprints', async () => {
    const { page, frame } = await open('SHOP', 'tab=refine&refine=planning');
    await frame.getByText('SHOP has no sprint with work in it that is open or to come.').waitFor();
    await page.close();
  });

  it('tells which rule fails most, over how many, and nothing under twenty', async () => {
    const pay = await open('PAY', 'tab=refine&refine=rules');
    await pay.frame.getByText(/^“.+” fails most: \d+ of \d+\.$/).waitFor();
    await pay.frame.getByText(/^All \d+ work items that are not finished/).waitFor();
    await pay.frame
      .getByText(
        /^No finished work item has a noted start yet\. .*; once 20 of those are finished,/,
      )
      .waitFor();
    await shoot(pay.page, 'rules');
    expect(pay.faults).toEqual([]);
    await pay.page.close();
    const shop = await open('SHOP', 'tab=refine&refine=rules');
    await shop.frame.getByText(/^No verdict yet: \d+ work items, 20 are needed\.$/).waitFor();
    await shop.page.close();
  });
});

// Helpers

/** How many criteria the record of a work item holds. */
async function criteriaOf(key: string): Promise<number> {
  const issue = await site.as('admin').fetch(`/rest/api/3/issue/${key}?fields=summary`);
  const { id } = (await issue.json()) as { id: string };
  const asked = { kind: 'criteria', subjectId: id };
  const answer = await site.as('product-owner').invoke('criteria-panel', 'record.read', asked);
  return (answer as { value: { state: { items: unknown[] } } }).value.state.items.length;
}

type Opened = { readonly page: Page; readonly frame: FrameLocator; readonly faults: string[] };

async function open(key: string, query: string): Promise<Opened> {
  const { page, faults } = await visit(browser, site);
  await page.goto(`${site.url}${await modulePath(key)}?${query}`);
  return { page, faults, frame: page.frameLocator('iframe[src*="/project-page.html"]') };
}

/** Where the project's own page is: the site says it in its sidebar. */
async function modulePath(key: string): Promise<string> {
  const answer = await site.as('admin').fetch(`/browse/${key}-1`);
  const link = new RegExp(`href="(/jira/[^"]*/projects/${key}/apps/[^"?]+)"`);
  const path = link.exec(await answer.text())?.[1];
  if (path === undefined) throw new Error(`The sidebar of ${key} leads to no page of the app.`);
  return path;
}

/** A picture for whoever wants to look: `WAYMARK_PICTURES=folder`. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['WAYMARK_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}
