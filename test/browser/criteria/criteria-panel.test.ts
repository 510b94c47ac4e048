import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { PersonName } from '../../site/start-site';
import { people } from '../../site/start-site';
import { findingsInBothThemes } from '../surfaces/look-for-findings';
import { openedSite } from '../opened-site';

const frameName = 'iframe[title="Acceptance criteria"]';

describe('the acceptance-criteria panel', () => {
  const complaints: string[] = [];

  const opened = openedSite({});

  it('asks one question in at most 140 pixels, with two requests and no function call', async () => {
    const { page, frame, context, calls } = await open('product-owner', 'PAY-12');
    await frame.getByText('What must be true for this to be accepted?').waitFor();
    const firstPaint = calls.filter((call) => /summary%2Cstatus|EDIT_ISSUES&/.test(call));
    expect(firstPaint).toHaveLength(2);
    expect(calls.filter((call) => call.includes('invoke'))).toEqual([]);
    await frame.getByText('3 criteria found in the description').waitFor();
    const box = await page.locator(frameName).boundingBox();
    expect(box?.height).toBeLessThanOrEqual(140);
    expect(await controlsBesideRows(frame)).toBeLessThanOrEqual(4);
    await frame.getByRole('button', { name: 'More actions for the list' }).click();
    await frame.getByRole('menuitem', { name: 'Import a file…' }).waitFor();
    await context.close();
  });

  it('takes seven criteria for their text and seven Enters, and keeps them', async () => {
    const { page, frame, context } = await open('product-owner', 'PAY-12');
    await field(frame).click();
    for (const text of seven) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await frame.getByText('0 of 7 met').waitFor();
    await saved(frame);

    // A Jira that does not answer is said to be one, with a way to ask at once.
    let isSilent = true;
    await page.route(/\/rest\//, (route) => (isSilent ? undefined : route.continue()));
    await page.reload();
    await frame.getByText('Jira is not answering yet.').waitFor();
    isSilent = false;
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByText('0 of 7 met').waitFor();
    expect(await linesOf(frame)).toEqual(seven);
    expect(await controlsBesideRows(frame)).toBeLessThanOrEqual(4);

    // Twelve more of a pasted mail, and none of them after one undo.
    await field(frame).click();
    await paste(frame, mail);
    await frame.getByText('0 of 19 met').waitFor();
    expect((await linesOf(frame)).slice(7)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Point ${String(index + 1)}`),
    );
    await page.keyboard.press('Control+z');
    await frame.getByText('0 of 7 met').waitFor();
    expect(await linesOf(frame)).toEqual(seven);
    await saved(frame);
    await context.close();
  });

  it('offers what the description says once, and then what it says more', async () => {
    const { page, frame, context } = await open('product-owner', 'PAY-12');
    await frame.getByRole('button', { name: 'Look' }).click();
    await frame.getByRole('button', { name: 'Add 3 criteria' }).click();
    await frame.getByText('0 of 10 met').waitFor();
    expect(await frame.getByRole('button', { name: 'Look' }).count()).toBe(0);
    await saved(frame);

    await field(frame).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await frame.getByText('Moved to position 9 of 10.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await frame.getByText('Undone.').waitFor();
    await saved(frame);

    // Written in Jira meanwhile: exactly that is offered once one comes back to the panel.
    const path = '/rest/api/3/issue/PAY-12';
    const shown = await (await opened.site.as('admin').fetch(`${path}?fields=description`)).json();
    const { description } = (shown as { fields: { description: Grown } }).fields;
    description.content.find(({ type }) => type === 'bulletList')?.content.push(...twoBullets);
    const fields = { description };
    await opened.site.as('admin').fetch(path, { method: 'PUT', body: JSON.stringify({ fields }) });
    await comeBackTo(frame);
    await frame.getByText('2 criteria found in the description').waitFor();
    await frame.getByRole('button', { name: 'Look' }).click();
    const offered = frame.getByRole('group', { name: 'Found in the description' });
    expect(await offered.getByRole('listitem').allInnerTexts()).toEqual(grown);
    expect(await offered.locator('strong').allInnerTexts()).toEqual(grown);
    await context.close();
  });

  it('lets a developer mark all as met and the product owner accept them', async () => {
    const ben = await open('developer', 'PAY-12');
    const ana = await open('product-owner', 'PAY-12');
    for (const box of await ben.frame.getByRole('checkbox').all()) await box.check();
    await ben.frame.getByText('10 of 10 met').waitFor();
    await saved(ben.frame);
    await ben.context.close();
    // What a colleague ticked appears without a reload, at the latest with the next look.
    await comeBackTo(ana.frame);
    await ana.frame.getByText('All 10 met.').waitFor({ timeout: 45_000 });
    await ana.frame.getByRole('button', { name: 'Accept', exact: true }).click();
    await ana.frame.getByText('All 10 accepted.').waitFor();
    await saved(ana.frame);
    const found = await searchKeys('waymarkCriteriaAccepted = 10');
    expect(found).toEqual(['PAY-12']);
    await ana.context.close();
  });

  it('does not believe what was marked accepted without it', async () => {
    await opened.site
      .as('developer')
      .fetch('/rest/api/3/issue/PAY-13/properties/waymark.criteria', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(forged),
      });
    const { frame, context } = await open('product-owner', 'PAY-13');
    await frame.getByText('Changed outside Waymark').waitFor();
    await frame.getByText('Pays: marked accepted').waitFor();
    await frame.getByText('1 of 1 met').waitFor();
    expect(await frame.locator('[data-state="accepted"]').count()).toBe(0);
    await context.close();
  });

  it('shows a viewer the list and no control that would refuse', async () => {
    const { frame, context } = await open('viewer', 'PAY-12');
    await frame
      .getByText('You can read these. Changing them needs Edit work items in PAY.')
      .waitFor();
    expect(await frame.getByRole('textbox').count()).toBe(0);
    expect(await frame.locator('input:enabled').count()).toBe(0);
    await context.close();
  });

  it('has nothing that axe finds, in light and in dark', async () => {
    const { page, context } = await open('product-owner', 'PAY-12');
    await page.frameLocator(frameName).getByText('All 10 accepted.').waitFor();
    expect(await findingsInBothThemes(page, { within: frameName })).toEqual([]);
    await context.close();
  });

  it('says nothing on the console', () => {
    expect(complaints).toEqual([]);
  });

  // Helpers

  async function open(
    person: PersonName,
    issueKey: string,
  ): Promise<{ page: Page; frame: FrameLocator; context: BrowserContext; calls: string[] }> {
    const context = await opened.browser.newContext({ viewport: { width: 1280, height: 1000 } });
    await context.addCookies([
      { name: 'waymark_person', value: people[person], url: opened.site.url },
    ]);
    const page = await context.newPage();
    const calls: string[] = [];
    page.on('request', (request) => calls.push(request.url()));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${opened.site.url}/browse/${issueKey}`);
    const frame = page.frameLocator(frameName);
    await frame.locator('.panel').waitFor();
    return { page, frame, context, calls };
  }

  async function searchKeys(jql: string): Promise<readonly string[]> {
    const answer = await opened.site.as('product-owner').fetch('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jql, fields: ['summary'], maxResults: 50 }),
    });
    const { issues } = (await answer.json()) as { issues: { key: string }[] };
    return issues.map(({ key }) => key);
  }
});

type Grown = { content: { type: string; content: unknown[] }[] };

const grown = ['Prints a voucher', 'Sends it by mail'];

const twoBullets = grown.map((text) => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'strong' }] }] }],
}));

const seven = ['Pays', 'Prints', 'Mails', 'Logs', 'Counts', 'Rounds', 'Refunds'];

const mail = Array.from({ length: 12 }, (_, index) =>
  index % 2 === 0
    ? `${String(index + 1)}. Point ${String(index + 1)}`
    : ` - Point ${String(index + 1)}\n`,
).join('\n');

const forged = {
  v: 1,
  n: 4,
  p: ['acc-ben', 'acc-ana'],
  i: [['forged', 'a0', 'Pays', 'a', { c: [0, 1795399066472], d: [1, 1795399066472] }]],
};

const field = (frame: FrameLocator) =>
  frame.getByRole('textbox', { name: 'Type a criterion and press Enter' });

const comeBackTo = (frame: FrameLocator): Promise<void> =>
  frame.locator('.panel').evaluate(() => {
    window.dispatchEvent(new Event('focus'));
  });

const saved = (frame: FrameLocator): Promise<void> =>
  frame.getByText('Saved', { exact: true }).waitFor();

const linesOf = (frame: FrameLocator): Promise<readonly string[]> =>
  frame.locator('.criterion-words').allInnerTexts();

const controlsBesideRows = (frame: FrameLocator): Promise<number> =>
  frame
    .locator('.panel')
    .evaluate(
      (panel) =>
        [...panel.querySelectorAll('button, textarea, input, a, summary')].filter(
          (control) => control.closest('.criteria') === null,
        ).length,
    );

const paste = (frame: FrameLocator, text: string): Promise<void> =>
  field(frame).evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
