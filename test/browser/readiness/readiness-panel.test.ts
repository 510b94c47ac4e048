import type { Browser, Frame, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { people, startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the readiness panel', () => {
  it('says what is left with nobody having configured anything, and mends it here', async () => {
    const page = await open('PAY-7');
    const panel = await panelOf(page);
    await says(panel, '3 things left before this is ready');
    expect(await controlsAtRest(panel)).toBeLessThanOrEqual(3);

    // By key a closed list changes with every press: nothing is set before Enter.
    const estimate = panel.getByLabel('Set Story Points');
    await estimate.press('ArrowDown');
    await estimate.press('3');
    await says(panel, '3 things left before this is ready');
    await estimate.press('Enter');
    await says(panel, '2 things left before this is ready');
    expect(await json('/rest/api/3/issue/PAY-7?fields=customfield_10028')).toMatchObject({
      fields: { customfield_10028: 3 },
    });

    await panel.getByRole('button', { name: 'Add one' }).click();
    await panel.getByLabel('Type a criterion and press Enter').fill('Pays in three parts');
    await panel.getByLabel('Type a criterion and press Enter').press('Enter');
    await says(panel, '1 thing left before this is ready');

    await panel.getByLabel('More for Blocked by PAY-30').click();
    await panel.getByRole('button', { name: 'Waive…' }).click();
    await panel.getByLabel('Why need this not hold here?').fill('The partner answers tomorrow');
    await panel.getByRole('button', { name: 'Waive', exact: true }).click();
    await says(panel, 'Ready. 1 rule waived.');
    await panel
      .getByText(/^Nothing blocks it: waived, “The partner answers tomorrow” by Ana/)
      .waitFor();

    expect(await verdictIn('PAY-7')).toMatchObject({ ready: 'yes', left: 0, waived: 1 });
    await page.close();
  });

  it('follows the criteria panel on the same page without reload', async () => {
    const page = await open('PAY-33');
    const panel = await panelOf(page);
    await says(panel, '1 thing left before this is ready');
    const criteria = await frameOf(page, 'criteria-panel');
    const field = criteria.getByPlaceholder('Type a criterion and press Enter');
    await field.fill('The bank is greyed out');
    await field.press('Enter');
    await says(panel, 'Ready. Nothing left to do.');
    await panel.getByText('0 of 1 criteria met').waitFor();
    // One line of words.
    await page.waitForFunction(
      () => (document.querySelectorAll('iframe')[1]?.clientHeight ?? 99) < 40,
    );
    await page.close();
  });

  it('writes the description, chooses the parent and finishes what blocks without leaving the work item', async () => {
    const fields = { description: null, parent: null };
    await site
      .as('product-owner')
      .fetch('/rest/api/3/issue/PAY-37', { method: 'PUT', body: JSON.stringify({ fields }) });
    const page = await open('PAY-37');
    const panel = await panelOf(page);
    await says(panel, '4 things left before this is ready');
    await panel.getByRole('button', { name: 'Write it' }).click();
    await panel
      .getByLabel('Description', { exact: true })
      .fill('Two days before:\n- a mail\n- a mark on the list');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await says(panel, '3 things left before this is ready');
    const parents = panel.getByLabel('Choose a parent');
    await parents.focus();
    await parents.locator('option', { hasText: /^PAY-6 / }).waitFor({ state: 'attached' });
    await parents.selectOption({ label: 'PAY-6 Pay later in three parts' });
    await says(panel, '2 things left before this is ready');
    const written = await json('/rest/api/3/issue/PAY-37?fields=description,parent');
    expect(written).toMatchObject({
      fields: { description: { content: [{}, { type: 'bulletList' }] }, parent: { key: 'PAY-6' } },
    });
    await panel.getByRole('button', { name: 'Resolve…' }).press('Enter');
    await panel.getByRole('button', { name: /^Finish PAY-\d+: Done$/ }).press('Enter');
    await says(panel, '1 thing left before this is ready');
    await page.close();
  });

  it('shows no control that would refuse to a viewer, and one sentence that says what is missing', async () => {
    const panel = await panelOf(await open('PAY-37', 'viewer'));
    await panel.getByText('You can read this. Changing it needs Edit work items in PAY.').waitFor();
    expect(await panel.locator('.rd-line button, .rd-line select').count()).toBe(0);
    await panel.getByText(/Project administrators can change it/).waitFor();
    await panel.getByRole('button', { name: 'Who can change it?' }).click();
    await panel.getByText(/· Priya Raman.* can change it$/).waitFor();
    await panel.page().close();
  });

  it('is one quiet line after work has started, with the day from the changelog, also where an event came by later', async () => {
    const key = await firstWhere('statusCategory = "In Progress" AND type = Story');
    const fields = { labels: ['looked-at'] };
    await site
      .as('product-owner')
      .fetch(`/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify({ fields }) });
    expect(await verdictIn(key, /yes|no/)).toBeDefined();
    const page = await open(key);
    const panel = await panelOf(page);
    await panel.getByText(await startedWords(key)).waitFor();
    expect(await panel.locator('button, a, select, input').count()).toBe(0);
    await page.close();
  });

  it('keeps a question open until it is answered', async () => {
    const page = await open('PAY-42');
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await panel.getByLabel('What must be answered before work starts?').fill('Which fees?');
    await panel.getByRole('button', { name: 'Ask', exact: true }).click();
    await says(panel, '2 things left before this is ready');
    await panel.getByRole('button', { name: /^Answer: / }).click();
    await panel.getByRole('button', { name: 'Ask someone else' }).click();
    await panel.getByLabel('Who finds out? Type a name').fill('Ben');
    await panel.getByRole('button', { name: /^Ben/ }).click();
    await panel.getByText(/^Ben .*finds out/).waitFor();
    await panel.getByLabel('Answer to: Which fees?').fill('All of them');
    await panel.getByLabel('Answer to: Which fees?').press('Enter');
    await says(panel, '1 thing left before this is ready');
    await panel.getByText('Saved', { exact: true }).waitFor();
    await panel.getByText(/checks already met$/).click();
    await panel.getByText('Answered: Which fees? All of them').waitFor();
    await page.close();
  });

  it('hands back an answer to a question that somebody took away meanwhile', async () => {
    await say('PAY-42', { type: 'ask', id: 'which-banks', text: 'Which banks?' });
    const panel = await panelOf(await open('PAY-42'));
    await panel.getByRole('button', { name: /^Answer: / }).click();
    await say('PAY-42', { type: 'removeQuestion', id: 'which-banks' });
    await panel.getByLabel('Answer to: Which banks?').fill('The three of the pilot');
    await panel.getByLabel('Answer to: Which banks?').press('Enter');
    await panel.getByRole('alert').getByText('You wrote: “The three of the pilot”').waitFor();
    await panel.page().close();
  });

  it('counts a rule again at once when its waiver ran out overnight', async () => {
    const key = 'PAY-42';
    await say(key, {
      type: 'waive',
      rule: 'no-unresolved-blockers',
      reason: 'The partner answers tomorrow',
      expiresOn: new Date(site.clock.now() + 86_400_000).toISOString().slice(0, 10),
    });
    await headSays(key, 'Ready. 1 rule waived.');
    // The search may lag by a day; what is looked at may not.
    await site.clock.advance(2 * 86_400_000);
    await headSays(key, '1 thing left before this is ready');
  });
});

// Helpers

async function headSays(key: string, words: string): Promise<void> {
  const page = await open(key);
  await says(await panelOf(page), words);
  await page.close();
}

let said = 0;

async function say(key: string, change: object): Promise<void> {
  said += 1;
  const { id } = (await json(`/rest/api/3/issue/${key}?fields=summary`)) as { id: string };
  await site.as('product-owner').invoke('readiness-panel', 'record.apply', {
    kind: 'readiness',
    subjectId: id,
    operations: [{ clientId: 'test-client', seq: said, change }],
  });
}

const json = async (path: string): Promise<unknown> => {
  const answer = await site.as('admin').fetch(path);
  return answer.json();
};

/** What the panel says of an item that stepped into work once, in any order of day and month. */
async function startedWords(key: string): Promise<RegExp> {
  const { values } = (await json(`/rest/api/3/issue/${key}/changelog`)) as {
    values: { created: string; items: { field: string; fromString: string }[] }[];
  };
  const step = values.find(({ items }) =>
    items.some(({ field, fromString }) => field === 'status' && fromString === 'To Do'),
  );
  const date = new Date(step?.created ?? '');
  const [month, day] = [date.toLocaleString('en', { month: 'long' }), date.getDate()];
  return new RegExp(`^Work started on (?=.*${month})(?=.*\\b${String(day)}\\b)`);
}

async function open(key: string, as: keyof typeof people = 'product-owner'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addCookies([{ name: 'waymark_person', value: people[as], url: site.url }]);
  const page = await context.newPage();
  await page.goto(`${site.url}/browse/${key}`);
  return page;
}

const panelOf = (page: Page): Promise<Frame> => frameOf(page, 'readiness-panel');

async function frameOf(page: Page, surface: string): Promise<Frame> {
  for (let tried = 0; tried < 400; tried += 1) {
    const frame = page.frames().find((one) => one.url().includes(`/${surface}.html`));
    if (frame !== undefined) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`The page shows no ${surface}.`);
}

const says = (panel: Frame, words: string): Promise<void> =>
  panel.locator('.rd-head', { hasText: words }).waitFor({ timeout: 45_000 });

const controlsAtRest = (panel: Frame): Promise<number> =>
  panel.locator(':is(button, a, select, input, summary):not(.rd-line *)').count();

async function verdictIn(key: string, ready = /yes/): Promise<unknown> {
  const path = `/rest/api/3/issue/${key}/properties/waymark.readiness.status`;
  for (let tried = 0; tried < 400; tried += 1) {
    const { value } = (await json(path)) as { value?: { ready?: string } };
    if (value?.ready !== undefined && ready.test(value.ready)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

async function firstWhere(jql: string): Promise<string> {
  const query = encodeURIComponent(`project = PAY AND ${jql}`);
  const { issues } = (await json(
    `/rest/api/3/search/jql?jql=${query}&fields=summary&maxResults=1`,
  )) as { issues: { key: string }[] };
  return issues[0]?.key ?? '';
}
