import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import {
  criteriaField,
  criteriaLines,
  criteriaSaved,
  openAgain,
  openCriteria,
} from './open-criteria';

describe('what is written into the criteria', () => {
  let site: RunningSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('survives a reload at once, also what was typed and not entered', async () => {
    const { page, frame, context } = await open('PAY-40');
    await write(page, frame, 'Pays by card');
    await page.keyboard.type('Half a sent');
    await page.reload();
    await frame.getByText('0 of 1 met').waitFor();
    expect(await criteriaLines(frame)).toEqual(['Pays by card']);
    expect(await criteriaField(frame).inputValue()).toBe('Half a sent');
    await criteriaSaved(frame);
    await context.close();
  });

  it('says to keep the page open where the browser denies storage', async () => {
    site.weather.set({ isStorageDenied: true });
    const { page, frame, context } = await open('PAY-41');
    await write(page, frame, 'Pays by card');
    await frame.getByText('Saving… Keep this page open.').waitFor();
    await criteriaSaved(frame);
    site.weather.set({});
    await context.close();
  });

  it('is sent from memory where the storage is emptied meanwhile', async () => {
    const { page, frame, context } = await open('PAY-42');
    await write(page, frame, 'Pays by card');
    await frame.locator('.panel').evaluate(() => {
      localStorage.clear();
    });
    await criteriaSaved(frame);
    await page.reload();
    await frame.getByText('Pays by card').waitFor();
    await context.close();
  });

  it('waits for the network, says so, and goes on by itself', async () => {
    const { page, frame, context } = await open('PAY-43');
    await page.route('**/_forge/invoke', (route) => route.abort());
    await write(page, frame, 'Pays by card');
    await frame.getByText('Not saved yet – retrying').waitFor();
    await page.unroute('**/_forge/invoke');
    await criteriaSaved(frame);
    await context.close();
  });

  it('is not lost with a tab closed between tick and save', async () => {
    const first = await open('PAY-44');
    await write(first.page, first.frame, 'Pays by card');
    await criteriaSaved(first.frame);
    await first.page.route('**/_forge/invoke', (route) => route.abort());
    await first.frame.getByRole('checkbox').check();
    await first.frame.getByText('1 of 1 met').waitFor();
    await first.page.close();
    const { frame } = await openAgain(first.context, `${site.url}/browse/PAY-44`);
    await frame.getByText('The only one is met.').waitFor();
    await criteriaSaved(frame);
    await first.context.close();
  });

  it('outlives ten seconds of 429', async () => {
    const { page, frame, context } = await open('PAY-45');
    const path = '/rest/api/3/**';
    site.weather.set({
      requests: [{ pattern: `* ${path}`, status: 429, retryAfterSeconds: 10 }],
    });
    await write(page, frame, 'Pays by card');
    await frame.getByText('Not saved yet – retrying').waitFor();
    await site.clock.advance(10_000);
    site.weather.set({});
    await criteriaSaved(frame);
    await context.close();
  });

  it('is kept on the screen where the list has no room for it', async () => {
    const { page, frame, context } = await open('PAY-46');
    const long = Array.from({ length: 15 }, (_, n) => `${String(n)} ${'x'.repeat(1_950)}`);
    await frame.getByRole('textbox').click();
    await criteriaField(frame).evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const options = { clipboardData: data, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', options));
    }, long.join('\n'));
    await frame.getByText('0 of 15 met').waitFor();
    await frame.getByText('Room for about').waitFor();
    await criteriaField(frame).fill(`Refunds ${'y'.repeat(1_900)}`);
    await page.keyboard.press('Enter');
    await criteriaField(frame).fill(`Mails ${'z'.repeat(1_900)}`);
    await page.keyboard.press('Enter');
    await frame.getByText('This list is full').waitFor();
    expect(await frame.getByLabel('Your words, to copy').inputValue()).toMatch(/^Mails zzz/);
    await criteriaSaved(frame);
    await context.close();
  });

  it('stays under the hands of who writes it, whatever a colleague does', async () => {
    const { page, frame, context } = await open('PAY-55');
    for (const text of ['Alpha', 'Beta', 'Gamma']) await write(page, frame, text);
    await criteriaSaved(frame);
    const [, beta = ''] = await lineIdsOf('PAY-55');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type(' and more');
    await page.keyboard.press('Home');
    const field = frame.locator('.criterion-field:focus');
    const before = await field.boundingBox();
    await colleague('PAY-55', { type: 'add', lines: [{ id: 'first', text: 'Zero' }], after: null });
    // A change of one's own brings the colleague's with its answer.
    await clickBox(frame, 'Alpha, open');
    await frame.getByText('Someone else changed 1 criterion while you type.').waitFor();
    expect(await field.boundingBox()).toEqual(before);
    expect(await criteriaLines(frame)).toEqual(['Alpha', 'Gamma']);
    await frame.getByRole('button', { name: 'Show', exact: true }).click();
    await frame.getByText('Zero').waitFor();
    expect(await field.inputValue()).toBe('Beta and more');
    expect(await field.evaluate((each) => (each as HTMLTextAreaElement).selectionStart)).toBe(0);

    await colleague('PAY-55', { type: 'delete', ids: [beta] });
    await clickBox(frame, 'Alpha, met');
    await frame.getByText('Someone else changed 1 criterion while you type.').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await frame.getByText('Someone deleted this criterion meanwhile.').waitFor();
    await frame.locator('.notice-text').getByText('Beta and more').waitFor();
    await frame.getByRole('button', { name: 'Add it again' }).click();
    await frame.locator('.criterion-words').getByText('Beta and more').waitFor();
    expect(await criteriaLines(frame)).toEqual(['Zero', 'Alpha', 'Gamma', 'Beta and more']);
    await criteriaSaved(frame);
    await context.close();
  });

  it('stands where two people reword one line, and the other words can be had', async () => {
    const { page, frame, context } = await open('PAY-52');
    for (const text of ['Alpha', 'Beta']) await write(page, frame, text);
    await criteriaSaved(frame);
    const [, beta = ''] = await lineIdsOf('PAY-52');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type(' and mine');
    await colleague('PAY-52', { type: 'editText', id: beta, text: 'Beta and theirs' });
    await clickBox(frame, 'Alpha, open');
    await frame.getByText('Someone else changed 1 criterion while you type.').waitFor();
    expect(await frame.locator('.criterion-field:focus').inputValue()).toBe('Beta and mine');
    await page.keyboard.press('Enter');
    await frame.getByRole('checkbox', { name: 'Beta and mine, open' }).waitFor();
    await frame.locator('.notice-text').getByText('Beta and theirs').waitFor();
    await frame.getByRole('button', { name: 'Use theirs' }).click();
    await frame.getByRole('checkbox', { name: 'Beta and theirs, open' }).waitFor();
    await criteriaSaved(frame);
    await context.close();
  });

  it.each([
    {
      given: 'a newer Waymark',
      stored: { v: 99, whatever: true },
      says: 'This was saved by a newer version of Waymark.',
    },
    { given: 'nobody knows what', stored: ['nonsense'], says: 'cannot read' },
  ])('leaves alone what was stored by $given, and says so', async ({ stored, says }) => {
    const path = '/rest/api/3/issue/PAY-47/properties/waymark.criteria';
    await site.as('admin').fetch(path, { method: 'PUT', body: JSON.stringify(stored) });
    const { frame, context } = await open('PAY-47', '.wm-root, main, body');
    await frame.getByText(says).waitFor();
    expect(await frame.getByRole('textbox').count()).toBe(0);
    const after = (await (await site.as('admin').fetch(path)).json()) as { value: unknown };
    expect(after.value).toEqual(stored);
    await context.close();
  });

  it('is shown from Waymark’s own record where the copy is nonsense, once somebody asks', async () => {
    await colleague('PAY-33', { type: 'add', lines: [{ id: 'pays', text: 'Pays' }], after: null });
    const path = '/rest/api/3/issue/PAY-33/properties/waymark.criteria';
    await site.as('admin').fetch(path, { method: 'PUT', body: JSON.stringify('nonsense') });
    const { page, frame, context } = await open('PAY-33', '.wm-root, main, body');
    await frame.getByRole('button', { name: 'Show what Waymark has' }).click();
    await frame.getByRole('checkbox', { name: 'Pays, open' }).waitFor();
    await write(page, frame, 'Prints');
    await criteriaSaved(frame);
    await page.reload();
    await frame.getByRole('checkbox', { name: 'Prints, open' }).waitFor();
    await context.close();
  });

  // Helpers

  let colleagueSeq = 0;
  async function colleague(key: string, change: object): Promise<void> {
    const subjectId = await idOf(key);
    const operations = [{ clientId: 'colleague', seq: (colleagueSeq += 1), change }];
    const request = { kind: 'criteria', subjectId, operations };
    const answer = await site.as('developer').invoke('criteria-panel', 'record.apply', request);
    expect(answer).toMatchObject({ value: { outcomes: [{ result: 'applied' }] } });
  }

  const idOf = async (key: string): Promise<string> =>
    (
      (await (await site.as('admin').fetch(`/rest/api/3/issue/${key}?fields=summary`)).json()) as {
        id: string;
      }
    ).id;

  async function lineIdsOf(key: string): Promise<readonly string[]> {
    const request = { kind: 'criteria', subjectId: await idOf(key) };
    const answer = await site.as('admin').invoke('criteria-panel', 'record.read', request);
    const { value } = answer as { value: { state: { items: { id: string }[] } } };
    return value.state.items.map(({ id }) => id);
  }

  const open = (issueKey: string, root?: string) =>
    openCriteria({ browser, site }, 'product-owner', issueKey, root);
});

async function write(page: Page, frame: FrameLocator, text: string): Promise<void> {
  await criteriaField(frame).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await frame.getByText(text).waitFor();
}

/** Ticks without taking the focus from where one writes. */
const clickBox = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole('checkbox', { name }).evaluate((box) => {
    (box as HTMLInputElement).click();
  });
