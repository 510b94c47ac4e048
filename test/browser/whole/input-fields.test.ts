import { openedSite } from '../opened-site';
import { visit } from '../visit';

const points = 'customfield_10028';
const market = 'customfield_10031';

describe('inputs of the score that are kept in fields of the site', () => {
  const opened = openedSite({});

  it('lets a project administrator choose them, with the number of each option', async () => {
    await scoreOne('PAY-4');
    const { page, frame } = await openSettings();
    await frame.getByRole('button', { name: 'Keep numbers in fields…' }).click();
    await frame.getByRole('combobox', { name: 'Job size' }).selectOption({ label: 'Story Points' });
    await frame
      .getByText(
        /^About 1 scored work item has no Story Points and becomes not scored\. Waymark keeps/,
      )
      .waitFor();
    await frame.getByRole('button', { name: 'Use Story Points' }).click();
    const risk = frame.getByRole('combobox', { name: /^Risk reduction/ });
    await risk.selectOption({ label: 'Market' });
    await frame.getByRole('button', { name: 'Use Market' }).click();
    await frame.getByRole('spinbutton', { name: 'Sweden' }).fill('8');
    await frame.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
    const again = await openSettings();
    await again.frame.getByText('Job size: Story Points', { exact: true }).waitFor();
    await again.page.context().close();
  });

  it('ranks by what the fields hold, and sets them from the keyboard', async () => {
    const { page, frame } = await openRanking();
    const before = await fieldsOf('PAY-12');
    const cell = frame.getByRole('button', { name: /^PAY-12, Job size: / });
    expect(await cell.getAttribute('aria-label')).toBe(
      `PAY-12, Job size: ${String(before[points])}`,
    );
    await cell.focus();
    await page.keyboard.press('8');
    const risk = frame.getByRole('button', { name: /^PAY-12, Risk reduction/ });
    await risk.click();
    expect(await frame.locator('.wm-step').allInnerTexts()).toEqual(['1', '2', '8']);
    await page.keyboard.press('8');
    await frame.getByText('Saved', { exact: true }).waitFor();
    expect(await fieldsOf('PAY-12')).toMatchObject({ [points]: 8, [market]: { value: 'Sweden' } });
    await page.context().close();
  });

  it('works the scores out anew for search, from what the fields held before', async () => {
    const { page, frame } = await openSettings();
    await frame.getByRole('button', { name: 'Work the scores out anew' }).click();
    await frame
      .getByText(/^\d+ scores worked out anew\. Search follows within seconds\.$/)
      .waitFor();
    const held = await fieldsOf('PAY-14');
    expect(await scoringOf('PAY-14')).toMatchObject({ jobSize: held[points] });
    // Until search has followed, the same scores are found once more.
    const upToDate = frame.getByText(/^Every score is up to date: \d+ work items looked at\.$/);
    for (let tries = 0; tries < 30 && !(await upToDate.isVisible()); tries += 1) {
      await frame.getByRole('button', { name: 'Work the scores out anew' }).click();
      await page.waitForTimeout(1000);
    }
    await upToDate.waitFor();
    await page.context().close();
  });

  it('gives the number back where Jira refuses it, in Jira’s words and with what to do', async () => {
    const fieldId = 'customfield_10016';
    await mapJobSize({ fieldId, name: 'Story point estimate' });
    const { page, frame } = await openRanking();
    await frame.getByRole('button', { name: 'PAY-12, Job size: not scored' }).focus();
    await page.keyboard.press('5');
    const said = frame.getByRole('alert');
    await said
      .getByText(/^Jira did not take the number for Story point estimate: .*cannot be set/)
      .waitFor();
    expect(await said.innerText()).toContain('Put Story point estimate on the edit screen');
    await frame.getByRole('button', { name: 'PAY-12, Job size: not scored' }).waitFor();
    await page.context().close();
  });

  // Helpers

  async function openAt(path: string, person: 'project-admin' | 'product-owner') {
    const { page } = await visit(opened.browser, opened.site, { person });
    await page.goto(opened.site.url + path);
    return { page, frame: page.frameLocator('iframe') };
  }

  async function openSettings() {
    const there = await openAt('/jira/software/projects/PAY/boards/1/backlog', 'project-admin');
    await there.page.getByRole('link', { name: 'Waymark settings' }).click();
    return there;
  }

  async function openRanking() {
    const there = await openAt('/jira/software/projects/PAY/boards/1/backlog', 'product-owner');
    const link = there.page.getByRole('link', { name: 'Waymark', exact: true });
    const address = new URL((await link.getAttribute('href')) ?? '', opened.site.url);
    await there.page.goto(`${address.href}?level=story`);
    return there;
  }

  async function fieldsOf(key: string): Promise<Record<string, unknown>> {
    const answer = await opened.site.as('product-owner').fetch(`/rest/api/3/issue/${key}`);
    return ((await answer.json()) as { fields: Record<string, unknown> }).fields;
  }

  async function scoringOf(key: string): Promise<unknown> {
    const path = `/rest/api/3/issue/${key}/properties/waymark.scoring`;
    const answer = await opened.site.as('product-owner').fetch(path);
    return ((await answer.json()) as { value: unknown }).value;
  }

  async function scoreOne(key: string) {
    await opened.site
      .as('product-owner')
      .fetch(`/rest/api/3/issue/${key}/properties/waymark.scoring`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ v: 1, version: 1, jobSize: 3, wsjf: 2, scoredOn: '2026-01-02' }),
      });
  }

  async function mapJobSize(value: object) {
    const answer = await opened.site.as('project-admin').fetch('/rest/api/3/project/PAY');
    const { id } = (await answer.json()) as { id: string };
    const change = { type: 'set', path: ['scoring', 'fields', 'jobSize'], value };
    const operations = [{ clientId: 'testinputfields', seq: 1, change }];
    await opened.site
      .as('project-admin')
      .invoke('project-settings', 'record.apply', { kind: 'settings', subjectId: id, operations });
  }
});
