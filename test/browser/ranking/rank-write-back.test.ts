import type { FrameLocator, Page } from 'playwright-core';
import { openedSite } from '../opened-site';
import { visit } from '../visit';

const ofEpics = 'project = PAY AND issuetype = Epic AND statusCategory != Done';
const ofBoard =
  'project = PAY AND issuetype in (Epic, Story, Bug, Task) AND statusCategory != Done';
const rankPath = '**/rest/agile/1.0/issue/rank';

describe('a ranking written to Jira’s backlog', () => {
  const opened = openedSite();

  it('takes the stories along and no sprint’s contents, and comes back exactly though one was added', async () => {
    const before = await inRank(ofBoard);
    const sprints = await sprintsOf();
    const { page, frame } = await openDryRun();
    await frame.getByRole('checkbox', { name: 'Also order their stories by epic' }).check();
    await frame.getByText(/^\d+ moves · nothing else changes/).waitFor();
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame.getByText(/^Done\. \d+ work items moved in Jira’s backlog\.$/).waitFor();
    const written = await inRank(ofBoard);
    expect(written).not.toEqual(before);
    expect(await storiesInEpicOrder()).toBe(true);
    expect(await sprintsOf()).toEqual(sprints);
    const added = await addEpic('Gift cards');
    await frame.getByRole('button', { name: /^Undo the ranking/ }).click();
    await frame.getByText('Undone. Jira’s backlog has the order it had before.').waitFor();
    const after = await inRank(ofBoard);
    expect(after).toContain(added);
    expect(after.filter((key) => key !== added)).toEqual(before);
    expect(await sprintsOf()).toEqual(sprints);
    await page.context().close();
  });

  it('writes nothing where somebody ranked since the dry run, and shows what', async () => {
    const { page, frame } = await openDryRun();
    const [first = '', second = ''] = await inRank(ofEpics);
    await rank(first, second);
    const order = await inRank(ofEpics);
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame.getByText(/^Nothing was written: somebody moved 1 work item since/).waitFor();
    await frame
      .getByText(new RegExp(`^(${first}|${second})$`))
      .first()
      .waitFor();
    expect(await inRank(ofEpics)).toEqual(order);
    await frame.getByRole('button', { name: 'Look again' }).click();
    await frame.getByRole('button', { name: 'Apply to Jira’s backlog…' }).click();
    await frame.getByRole('button', { name: 'Apply', exact: true }).waitFor();
    await page.context().close();
  });

  it('asks again, alone, for what left the backlog meanwhile, then names it with Jira’s reason', async () => {
    const { page, frame } = await openDryRun();
    await frame.getByRole('checkbox', { name: 'Also order their stories by epic' }).check();
    await frame.getByText(/^\d+ moves · nothing else changes/).waitFor();
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/issue/rank')) statuses.push(response.status());
    });
    let isFirst = true;
    await page.route(rankPath, async (route) => {
      const { issues } = route.request().postDataJSON() as { issues: string[] };
      if (isFirst) {
        isFirst = false;
        await moveWhereNothingIsRanked(issues.at(-1) ?? '');
      }
      await route.continue();
    });
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame.getByText('Jira did not move 1 work item:', { exact: true }).waitFor();
    await frame.getByText(/^PAY-\d+ Issue OPS-\d+ cannot be ranked\.$/).waitFor();
    expect([statuses[0], statuses.at(-1)]).toEqual([207, 403]);
    expect(await storiesInEpicOrder()).toBe(true);
    await frame.getByRole('button', { name: /^Undo the ranking/ }).click();
    await frame.getByText('Undone. Jira’s backlog has the order it had before.').waitFor();
    await page.context().close();
  });

  it('stops between two requests, goes on, and undoes to what was before the first', async () => {
    const before = await inRank(ofBoard);
    const { page, frame } = await openDryRun();
    await frame.getByRole('checkbox', { name: 'Also order their stories by epic' }).check();
    await frame.getByText(/^\d+ moves · nothing else changes/).waitFor();
    let release = () => undefined as unknown;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(rankPath, async (route) => {
      await held;
      await route.continue();
    });
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame.getByText(/^Writing: 0 of \d+ requests$/).waitFor();
    await frame.getByRole('button', { name: 'Stop', exact: true }).click();
    release();
    await frame.getByText(/^Stopped after 1 of \d+ requests\./).waitFor();
    expect(await inRank(ofBoard)).not.toEqual(before);
    await frame.getByRole('button', { name: 'Go on' }).click();
    await frame.getByText(/^Done\./).waitFor();
    expect(await storiesInEpicOrder()).toBe(true);
    await frame.getByRole('button', { name: /^Undo the ranking/ }).click();
    await frame.getByText('Undone. Jira’s backlog has the order it had before.').waitFor();
    expect(await inRank(ofBoard)).toEqual(before);
    await page.context().close();
  });

  it('says in Jira’s words why a request was not taken, and goes on when it is', async () => {
    const { page, frame } = await openDryRun();
    let isBroken = true;
    await page.route(rankPath, async (route) => {
      if (!isBroken) return route.continue();
      const json = { errorMessages: ['The board is being re-indexed.'] };
      return route.fulfill({ status: 503, json });
    });
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame
      .getByText(/^Jira did not take request 1 of \d+: The board is being re-indexed\./)
      .waitFor();
    isBroken = false;
    await frame.getByRole('button', { name: 'Go on' }).click();
    await frame.getByText(/^Done\./).waitFor();
    await page.context().close();
  });

  // Helpers

  async function openDryRun(): Promise<{ page: Page; frame: FrameLocator }> {
    const { page } = await visit(opened.browser, opened.site);
    await page.goto(`${opened.site.url}/jira/software/projects/PAY/boards/1/backlog`);
    await page.getByRole('link', { name: 'Waymark', exact: true }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Apply to Jira’s backlog…' }).click();
    await frame.getByRole('button', { name: 'Apply', exact: true }).waitFor();
    return { page, frame };
  }

  async function ask(path: string, method: string, body: unknown): Promise<unknown> {
    const answer = await opened.site.as('product-owner').fetch(path, {
      method,
      headers: { 'x-atlassian-token': 'no-check' },
      body: JSON.stringify(body),
    });
    return answer.status === 204 ? undefined : answer.json();
  }

  type Found = {
    readonly key: string;
    readonly fields: {
      readonly parent?: { readonly key: string };
      readonly customfield_10020?: unknown;
    };
  };

  async function search(jql: string): Promise<readonly Found[]> {
    const fields = ['parent', 'customfield_10020'];
    const jqlInRank = `${jql} ORDER BY Rank ASC`;
    const { issues } = (await ask('/rest/api/3/search/jql', 'POST', {
      ...{ jql: jqlInRank, fields, maxResults: 500 },
    })) as { issues: Found[] };
    return issues;
  }

  const inRank = async (jql: string) => (await search(jql)).map(({ key }) => key);

  /** Which work item is in which sprints. */
  const sprintsOf = async () =>
    Object.fromEntries(
      (await search('project = PAY AND sprint is not EMPTY')).map(({ key, fields }) => [
        key,
        fields.customfield_10020,
      ]),
    );

  /** Do the stories that belong to the ranked epics stand in the order of these? */
  async function storiesInEpicOrder(): Promise<boolean> {
    const epics = await inRank(ofEpics);
    const places = (await search(ofBoard)).flatMap(({ fields }) => {
      const at = epics.indexOf(fields.parent?.key ?? '');
      return at < 0 ? [] : [at];
    });
    return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
  }

  /** Puts a work item after another one, as anybody does by dragging on the board. */
  const rank = (key: string, after: string) =>
    ask('/rest/agile/1.0/issue/rank', 'PUT', { issues: [key], rankAfterIssue: after });

  async function addEpic(summary: string): Promise<string> {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary };
    const { key } = (await ask('/rest/api/3/issue', 'POST', { fields })) as { key: string };
    return key;
  }

  /** Into a business project: Jira keeps no rank there. */
  const moveWhereNothingIsRanked = (id: string) =>
    ask('/rest/api/3/bulk/issues/move', 'POST', {
      targetToSourcesMapping: {
        'OPS,10002': {
          ...{ issueIdsOrKeys: [id], inferStatusDefaults: true, inferSubtaskTypeDefault: true },
          ...{ inferFieldDefaults: true, inferClassificationDefaults: true },
        },
      },
    });
});
