import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { people } from '../../site/start-site';
import { openedSite } from '../opened-site';

describe('views of a ranking', () => {
  const seen: string[] = [];

  const opened = openedSite();

  it('draws what fits until a date, at 85 % and at 50 %, and moves with the date', async () => {
    const { page, frame, context } = await open('view=cutLine&item=PAY-4');
    await frame
      .getByText(/^Due .* by the pace of finished epics: \d+ shows? when .* 10 are needed\.$/)
      .waitFor();
    const said = frame.getByText(/^\d+ of \d+ fit at 85 %, \d+ at 50 %\.$/);
    await said.waitFor();
    await frame.getByText(/finished in the last 12 weeks, by resolution date/).waitFor();
    const numbers = async () => (await said.innerText()).match(/\d+/g)?.map(Number) ?? [];
    const [likely = 0, of = 0, , even = 0] = await numbers();
    expect(likely).toBeLessThanOrEqual(even);
    expect(even).toBeLessThanOrEqual(of);
    const far = new Date(Date.now() + 500 * 86_400_000).toISOString().slice(0, 10);
    await frame.getByRole('textbox', { name: 'What fits until' }).fill(far);
    await frame.getByText(/^(\d+) of \1 fit at 85 %/).waitFor();
    await frame.getByText(/85 % by .* · 50 % by/).waitFor();
    expect(page.url()).toContain(`until=${far}`);
    await frame.getByRole('textbox', { name: 'Filter' }).fill('PAY-4');
    await frame.getByText(/^The lines are drawn while no filter hides rows/).waitFor();
    expect(await frame.locator('.wm-cut').count()).toBe(0);
    await context.close();
  });

  it('keeps a scenario, shows what moves, and says whom to ask where weights are not one’s to change', async () => {
    const { page, frame, context } = await open('panel=scenarios');
    await frame.getByRole('textbox', { name: 'Name of the scenario' }).fill('As in March');
    await frame.getByRole('button', { name: 'Keep the numbers as they are' }).click();
    await frame.getByText('As in March ranks as now.').waitFor();
    await frame.getByRole('textbox', { name: 'Name of the scenario' }).fill('Risk alone');
    await frame.getByRole('spinbutton', { name: 'Time criticality' }).fill('0');
    await frame.getByRole('spinbutton', { name: 'User-business value' }).fill('0');
    await frame.getByRole('button', { name: 'Keep as a scenario' }).click();
    await frame.getByText(/^Risk alone: \d+ moves?$/).waitFor();
    await frame
      .getByText(/^PAY-\d+: \d+ → \d+$/)
      .first()
      .waitFor();
    await frame.getByText(/ask one of them to adopt it\.$/).waitFor();
    expect(await frame.getByRole('button', { name: /^Adopt/ }).count()).toBe(0);
    // Something was typed: the first Escape asks, the second leaves and gives the keyboard back.
    await frame.getByRole('textbox', { name: 'Name of the scenario' }).focus();
    await page.keyboard.press('Escape');
    await frame.getByText(/^Press Escape again to close this\./).waitFor();
    await page.keyboard.press('Escape');
    await frame.getByRole('heading', { name: 'Scenarios' }).waitFor({ state: 'detached' });
    await frame.locator('.wm-more button:focus').waitFor();
    await context.close();
  });

  it('adopts the numbers of a scenario, and keeps those it replaces', async () => {
    const { page, frame, context } = await open('panel=scenarios');
    const cell = frame.getByRole('button', { name: /^PAY-\d+, Job size: \d+$/ }).first();
    const before = (await cell.getAttribute('aria-label')) ?? '';
    await cell.focus();
    await page.keyboard.press(before.endsWith(': 1') ? '2' : '1');
    await frame.getByRole('button', { name: 'Compare As in March' }).click();
    await frame.getByRole('button', { name: 'Adopt: 1 number changes' }).click();
    await frame.getByText('Adopted. What was before is kept as a scenario.').waitFor();
    await frame.getByRole('button', { name: before, exact: true }).waitFor();
    await frame.getByRole('button', { name: 'Compare Before As in March' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).include(['iframe']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await context.close();
  });

  it('changes scale and weights with a dry run, and JQL finds what the screen shows', async () => {
    const { page, frame, context } = await open('panel=scale', 'project-admin');
    const scale = frame.getByRole('combobox', { name: 'Scale', exact: true });
    await scale.selectOption('one-to-five');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText(/^Saved\. \d+ numbers took their place on the new scale\.$/).waitFor();
    await frame.getByRole('button', { name: 'Undo', exact: true }).click();
    await frame.getByText('Undone. Scale, weights and numbers are as they were.').waitFor();
    await frame.getByRole('button', { name: 'PAY-21, Time criticality: 13' }).waitFor();
    await page.reload();
    await frame.getByRole('spinbutton', { name: 'User-business value' }).fill('2');
    await frame.getByText(/\d+ scores? worked out anew\./).waitFor();
    await scale.selectOption('powers-of-two');
    await frame
      .getByText(/\d+ numbers of \d+ work items take their place on the new scale/)
      .waitFor();
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Saved', { exact: true }).waitFor();
    const first = frame.getByRole('button', { name: /^PAY-\d+, WSJF: [\d.]+$/ }).first();
    // The row and the copy follow what was saved, each in its own time.
    for (let isSame = false; !isSame;) {
      const [, key = '', shown = ''] =
        /^(PAY-\d+), WSJF: ([\d.]+)$/.exec((await first.getAttribute('aria-label')) ?? '') ?? [];
      const answer = await opened.site
        .as('product-owner')
        .fetch(`/rest/api/3/issue/${key}/properties/waymark.scoring`);
      const { value } = (await answer.json()) as { value: { wsjf: number } };
      isSame = value.wsjf.toFixed(1) === shown;
    }
    await context.close();
  });

  it('tells what is ranked before its blocker, and shows an order that keeps to dependencies', async () => {
    await opened.site.as('product-owner').fetch('/rest/api/3/issueLink', {
      method: 'POST',
      headers: { 'x-atlassian-token': 'no-check' },
      body: JSON.stringify({
        type: { name: 'Blocks' },
        inwardIssue: { key: 'PAY-53' },
        outwardIssue: { key: 'PAY-21' },
      }),
    });
    const { frame, context } = await open('level=epic');
    const note = frame.getByText(/PAY-21 is ranked before PAY-53, which blocks it/);
    await note.waitFor();
    await frame.getByRole('button', { name: 'Show an order that keeps to dependencies' }).click();
    await frame.getByText(/nothing comes before what blocks it/).waitFor();
    await note.waitFor({ state: 'detached' });
    await context.close();
  });

  it('offers a time criticality with its reason, and sets it only when told to', async () => {
    const { issues } = (await (
      await opened.site.as('product-owner').fetch('/rest/api/3/search/jql', {
        method: 'POST',
        headers: { 'x-atlassian-token': 'no-check' },
        body: JSON.stringify({
          jql: 'project = PAY AND issuetype = Story AND statusCategory != Done ORDER BY Rank',
          fields: ['summary'],
          maxResults: 1,
        }),
      })
    ).json()) as { issues: { key: string }[] };
    const key = issues[0]?.key ?? '';
    await opened.site.as('product-owner').fetch(`/rest/api/3/issue/${key}`, {
      method: 'PUT',
      headers: { 'x-atlassian-token': 'no-check' },
      body: JSON.stringify({
        fields: { duedate: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
      }),
    });
    const { frame, context } = await open(`level=story&view=cutLine&item=${key}`);
    await frame.getByText('What fits until a date is told once something is scored.').waitFor();
    await frame.getByText(/That suggests a time criticality of \d+\./).waitFor();
    const take = frame.getByRole('button', { name: /^Set \d+$/ });
    const value = (await take.innerText()).replace('Set ', '');
    await take.click();
    await frame.getByRole('button', { name: `${key}, Time criticality: ${value}` }).waitFor();
    await context.close();
  });

  it('tells who changed the numbers of a work item, when and why', async () => {
    const { frame, context } = await open('level=epic');
    await frame
      .getByRole('button', { name: /^PAY-\d+ / })
      .first()
      .click();
    await frame
      .getByText(/^Number 1 of \d+ scored; 1 to \d+ if one number were a step off$/)
      .waitFor();
    await frame.getByText('History of its numbers').click();
    await frame
      .getByText(/ · (Ana|Priya)/)
      .first()
      .waitFor();
    await frame
      .getByText(/^Job size: \d+/)
      .first()
      .waitFor();
    await context.close();
  });

  it('takes scores from a file with a preview and each error, and gives them out again', async () => {
    const { page, frame, context } = await open('panel=import');
    const lines = [
      'Key;Job size;Value',
      'PAY-53;4;2',
      'PAY-999;1;1',
      'PAY-54;many;1',
      'PAY-67;3;1',
    ];
    await frame.locator('input[type="file"]').setInputFiles({
      ...{ name: 'scores.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
    });
    await frame.getByText('4 numbers for 3 work items. 4 change:').waitFor();
    await frame.getByText('PAY-53 Job size: not scored → 4').waitFor();
    await frame.getByText('Line 3: PAY-999 is not among the work items here.').waitFor();
    await frame.getByText('Line 4: “many” is not a number for Job size.').waitFor();
    await frame.getByText('Line 5: 3 is no step of this project’s scale for Job size.').waitFor();
    await frame.getByRole('button', { name: 'Take these scores' }).click();
    await frame.getByRole('button', { name: 'PAY-53, Job size: 4' }).waitFor();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await frame.getByRole('button', { name: 'More' }).click();
    const saved = page.waitForEvent('download');
    await frame.getByRole('menuitem', { name: 'Save as CSV' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.split('\r\n')[0]).toContain('"Key","Summary","User-business value"');
    expect(text).toContain('"","PAY-53","Prices in the customer\'s currency","2","","","4","",""');
    await frame.getByRole('button', { name: 'More' }).click();
    await frame.getByRole('menuitem', { name: 'Copy as a table' }).click();
    await frame.getByText(/^Copied \d+ rows: paste them into a sheet\.$/).waitFor();
    await context.close();
  });

  it('writes nothing to the console', () => {
    expect(seen).toEqual([]);
  });

  // Helpers

  async function open(
    query: string,
    who: keyof typeof people = 'product-owner',
  ): Promise<{ page: Page; frame: FrameLocator; context: BrowserContext }> {
    const context = await opened.browser.newContext();
    const person = people[who];
    await context.addCookies([{ name: 'waymark_person', value: person, url: opened.site.url }]);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        seen.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => seen.push(error.message));
    await page.goto(`${opened.site.url}/jira/software/projects/PAY/boards/1/backlog`);
    const link = page.getByRole('link', { name: 'Waymark', exact: true });
    const address = new URL((await link.getAttribute('href')) ?? '', opened.site.url);
    await page.goto(`${address.href}?${query}`);
    const frame = page.frameLocator('iframe');
    await frame
      .getByRole('button', { name: /^PAY-\d+ / })
      .first()
      .waitFor();
    return { page, frame, context };
  }
});
