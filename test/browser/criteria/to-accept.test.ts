import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { people, startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';

describe('the tab To accept', () => {
  let site: RunningSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
    for (const key of five) await claim(key);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('has five work items decided by keyboard in under a minute', async () => {
    const { page, frame } = await open();
    await frame.getByText('10 criteria in 5 work items, the oldest first.').waitFor();
    await picture(page, 'to-accept');
    const begun = Date.now();
    for (let decided = 0; decided < 4; decided += 1) {
      await page.keyboard.press('a');
      await frame.getByText(/^PAY-\d+: 2 accepted\.$/).waitFor();
    }
    await page.keyboard.press('r');
    await frame.getByText('Choose with the arrows which one to reject.').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('The receipt lacks the date');
    expect(await frame.getByRole('checkbox', { name: /^Tell .*Ben Carter/ }).isChecked()).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    await frame.getByText(/rejected, with your reason\.$/).waitFor();
    await page.keyboard.press('a');
    await frame.getByText('Nothing in PAY awaits acceptance.').waitFor();
    expect(Date.now() - begun).toBeLessThan(60_000);
    await eventually(async () => (await countOf('waymarkCriteriaAccepted > 0')) === 5);
    expect(await countOf('waymarkCriteriaRejected = 1')).toBe(1);
    const [rejected = ''] = await keysOf('waymarkCriteriaRejected = 1');
    await eventually(async () => (await commentsOn(rejected)).includes('acc-ben'));
    expect(await commentsOn(rejected)).toContain('The receipt lacks the date');
    const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
    await page.context().close();
  });

  // Helpers

  const five = ['PAY-12', 'PAY-13', 'PAY-14', 'PAY-15', 'PAY-16'];

  async function claim(key: string): Promise<void> {
    const ben = site.as('developer');
    const issue = (await (await ben.fetch(`/rest/api/3/issue/${key}?fields=summary`)).json()) as {
      readonly id: string;
    };
    const lines = ['Pays by card', 'Gets a receipt'].map((text, n) => ({
      id: `c${String(n)}`,
      text,
    }));
    const changes = [
      { type: 'add', lines, after: null },
      { type: 'tick', id: 'c0' },
      { type: 'tick', id: 'c1' },
    ];
    await ben.invoke('criteria-panel', 'record.apply', {
      kind: 'criteria',
      subjectId: issue.id,
      operations: changes.map((change, n) => ({ clientId: 'test-client', seq: n + 1, change })),
    });
  }

  async function open() {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([
      { name: 'waymark_person', value: people['product-owner'], url: site.url },
    ]);
    const page = await context.newPage();
    await page.goto(`${site.url}/jira/software/projects/PAY/boards/1/backlog`);
    // A tab says what it is before Jira has answered.
    let answer = () => {};
    const answering = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/rest\//, (route) => answering.then(() => route.continue()));
    await page.getByRole('link', { name: 'Waymark', exact: true }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: /^WSJF: what brings/ }).waitFor();
    await frame.getByRole('tab', { name: 'To accept' }).click();
    await frame.getByRole('heading', { name: 'To accept' }).waitFor();
    answer();
    return { page, frame };
  }

  const countOf = async (jql: string): Promise<number> => (await keysOf(jql)).length;

  async function keysOf(jql: string): Promise<readonly string[]> {
    const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jql, fields: ['summary'], maxResults: 50 }),
    });
    return ((await answer.json()) as { issues: { key: string }[] }).issues.map(({ key }) => key);
  }

  async function commentsOn(key: string): Promise<string> {
    const answer = await site.as('developer').fetch(`/rest/api/3/issue/${key}/comment`);
    return answer.text();
  }
});

async function picture(
  page: { screenshot: (o: { path: string }) => Promise<unknown> },
  name: string,
) {
  const folder = process.env['WAYMARK_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 400; tried += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  throw new Error('It did not come about.');
}
