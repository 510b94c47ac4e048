import type { FrameLocator, Page } from 'playwright-core';
import type { PersonName } from '../../site/start-site';
import { openedSite } from '../opened-site';
import { visit } from '../visit';

const restricted = /PAY-23\b|Fraud rules/;

describe('a ranking as different people find it', () => {
  const opened = openedSite();

  it('has no gap and no total that tells of what is hidden', async () => {
    await score('PAY-23', {
      userBusinessValue: 20,
      timeCriticality: 20,
      riskReduction: 20,
      jobSize: 2,
    });
    const owner = await open('product-owner');
    const [first] = await rowsOf(owner.frame);
    expect(first).toMatch(/^1\s+PAY-23/);
    const counted = (await rowsOf(owner.frame)).length;
    await owner.page.context().close();

    const { page, frame } = await open('viewer');
    const rows = await rowsOf(frame);
    expect(rows.join('\n')).not.toMatch(restricted);
    expect(rows).toHaveLength(counted - 1);
    const places = rows.map((row) => /^\d+/.exec(row)?.[0]).filter((place) => place !== undefined);
    expect(places).toEqual(places.map((_, at) => String(at + 1)));
    const scored = places.length;
    await frame
      .getByText(
        `${String(rows.length)} epics in PAY, highest WSJF first. ` +
          `${String(scored)} scored, ${String(rows.length - scored)} not.`,
      )
      .waitFor();
    expect(await frame.locator('body').innerText()).not.toMatch(restricted);
    await page.context().close();
  });

  it('tells the score and the place on the work item, as who looks there may count', async () => {
    for (const [person, place] of [
      ['product-owner', 2],
      ['viewer', 1],
    ] as const) {
      const { page } = await visit(opened.browser, opened.site, { person });
      await page.goto(`${opened.site.url}/browse/PAY-21`);
      await page
        .frameLocator('iframe[title="Definition of ready"]')
        .getByText(
          `WSJF: (3 + 13 + 8) ÷ 3 = 8.0 · number ${String(place)} of the epics ranked in PAY`,
        )
        .waitFor();
      await page.context().close();
    }
  });

  it('tells the viewer nothing of hidden work items in a session either', async () => {
    const items = await Promise.all(['PAY-23', 'PAY-21', 'PAY-22'].map(idOf));
    const people = [{ accountId: 'acc-vic', columns: ['jobSize'] }];
    await call('session.open', {
      ...{ sessionId: 'sessionofrights01', projectId: '10000', title: 'Two epics' },
      ...{ scale: [1, 2, 3], columns: ['jobSize'], items, people },
    });
    const { page, frame } = await open('viewer');
    await frame.getByText('Two epics: open for scoring together').waitFor();
    await frame.getByRole('button', { name: 'Vote', exact: true }).click();
    await frame.getByRole('button', { name: 'Job size 0 of 2' }).waitFor();
    expect(await frame.locator('.wm-session-row').count()).toBe(2);
    expect(await frame.locator('body').innerText()).not.toMatch(restricted);
    // Hidden while the room is open: the page drops it with its next look.
    await json('/rest/api/3/issue/PAY-22', send('PUT', { fields: { security: { id: '10000' } } }));
    await frame.getByRole('button', { name: 'Job size 0 of 1' }).waitFor();
    expect(await frame.locator('.wm-session').innerText()).not.toMatch(/PAY-22|reconciliation/);
    await page.context().close();
  });

  it('announces an epic that came after the last scoring, and marks scores that grew old in place', async () => {
    const before = (await epicsScored()).map(({ key }) => key);
    await ageScores('2025-11-03');
    const key = await addEpic('Gift cards');
    const { page, frame } = await open('product-owner');
    await frame.getByText(/^\d+ new, not scored$/).waitFor();
    // What grew old is told beside what came new, not instead of it once all is scored.
    await frame.getByRole('button', { name: 'Look at them again' }).waitFor();
    const rows = await rowsOf(frame);
    expect(rows.find((row) => row.includes(key))).toMatch(/Gift cards\s*New/);
    expect(rows.filter((row) => /\d+ days old/.test(row))).toHaveLength(before.length);
    expect(rows.map((row) => /PAY-\d+/.exec(row)?.[0]).slice(0, before.length)).toEqual(before);
    await page.context().close();
  });

  it('lets who may not change scale and weights read them', async () => {
    const { page, frame } = await open('product-owner');
    await frame.getByRole('button', { name: 'More' }).click();
    await frame.getByRole('menuitem', { name: 'Scale and weights…' }).click();
    await frame.getByText(/^Project administrators, and whom they named/).waitFor();
    expect(await frame.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    await page.context().close();
  });

  // Helpers

  async function open(person: PersonName): Promise<{ page: Page; frame: FrameLocator }> {
    const { page } = await visit(opened.browser, opened.site, { person });
    await page.goto(`${opened.site.url}/jira/software/projects/PAY/boards/1/backlog`);
    await page.getByRole('link', { name: 'Waymark', exact: true }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByText(/^\d+ epics in PAY, highest WSJF first\./).waitFor();
    return { page, frame };
  }

  const rowsOf = (frame: FrameLocator) => frame.locator('tbody tr').allInnerTexts();

  async function json(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { 'x-atlassian-token': 'no-check' };
    const answer = await opened.site.as('product-owner').fetch(path, { headers, ...init });
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  const send = (method: string, body: unknown): RequestInit => ({
    method,
    body: JSON.stringify(body),
  });

  const call = (name: string, payload: unknown) =>
    opened.site.as('product-owner').invoke('project-page', name, payload);

  const idOf = async (key: string) =>
    ((await json(`/rest/api/3/issue/${key}?fields=summary`)) as { id: string }).id;

  async function score(key: string, values: Readonly<Record<string, number>>) {
    const operations = Object.entries(values).map(([column, value], at) => ({
      ...{ clientId: 'testranking', seq: at + 1 },
      change: { type: 'score', column, value },
    }));
    await call('record.apply', { kind: 'scoring', subjectId: await idOf(key), operations });
  }

  type Scored = {
    readonly key: string;
    readonly properties?: { readonly 'waymark.scoring'?: object };
  };

  /** The scored epics, the highest first. */
  async function epicsScored(): Promise<readonly Scored[]> {
    const jql =
      'project = PAY AND type = Epic AND statusCategory != Done AND waymarkWsjf > 0 ORDER BY waymarkWsjf DESC';
    const body = { jql, fields: ['summary'], properties: ['waymark.scoring'], maxResults: 50 };
    return ((await json('/rest/api/3/search/jql', send('POST', body))) as { issues: Scored[] })
      .issues;
  }

  /** As if the team had scored on that day and not since. */
  async function ageScores(scoredOn: string) {
    for (const { key, properties } of await epicsScored())
      await json(
        `/rest/api/3/issue/${key}/properties/waymark.scoring`,
        send('PUT', { ...properties?.['waymark.scoring'], scoredOn }),
      );
  }

  async function addEpic(summary: string): Promise<string> {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary };
    return ((await json('/rest/api/3/issue', send('POST', { fields }))) as { key: string }).key;
  }
});
