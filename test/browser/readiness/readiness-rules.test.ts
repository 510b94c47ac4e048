import type { Frame, FrameLocator, Page } from 'playwright-core';
import { openedSite } from '../opened-site';
import { visit } from '../visit';

const opened = openedSite({});

describe('a rule that is being adjusted', () => {
  it('goes on with a back-fill that was stopped, after the page was opened again', async () => {
    const first = await openModule('PAY', 'project-settings');
    await first.frame.getByRole('button', { name: 'Bring every work item up to date' }).waitFor();
    const kept = {
      lastId: '10020',
      total: 400,
      written: 3,
      skipped: 0,
      version: await versionOf('PAY'),
    };
    await frameOf(first.page).evaluate(
      ([name, text]) => {
        localStorage.setItem(name, text);
      },
      [`waymark back-fill ${await projectId('PAY')}`, JSON.stringify(kept)] as const,
    );
    await first.page.reload();
    await first.frame
      .getByText('This was stopped before it came to the end of 400 work items.')
      .waitFor();
    await first.frame.getByRole('button', { name: 'Go on' }).click();
    await first.frame.getByText(/^(\d+) of \1 looked at/).waitFor();
    await first.page.reload();
    await first.frame.getByRole('button', { name: 'Bring every work item up to date' }).waitFor();
    await first.page.close();
  });

  it('tries a query against the last fifty, and tells in words one that Jira cannot read', async () => {
    const { page, frame } = await openModule('OPS', 'project-settings');
    await frame.getByLabel('Add a rule').selectOption('Matches a JQL query');
    await frame.getByLabel('Adjust: Matches a JQL query').click();
    await frame.getByLabel('JQL', { exact: true }).fill('labels = nothing-has-this');
    await frame.getByLabel('JQL', { exact: true }).press('Tab');
    const rule = frame.getByRole('listitem').filter({ hasText: 'Matches a JQL query' });
    await rule.getByText(/^would fail (\d+) of \1$/).waitFor();
    await frame.getByLabel('JQL', { exact: true }).fill('labels = = a');
    await frame.getByLabel('JQL', { exact: true }).press('Tab');
    await frame
      .getByText(/^applies to none of these: Jira cannot read the query of this rule: .+/)
      .waitFor();
    await page.close();
  });

  it('offers the fields of the project by name', async () => {
    const { page, frame } = await openModule('OPS', 'project-settings');
    await frame.getByLabel('Add a rule').selectOption('Field is filled in');
    await frame.getByLabel('Adjust: Field is filled in').click();
    await frame.getByRole('combobox', { name: 'Field' }).selectOption('Due date');
    await frame.getByText('Saved', { exact: true }).waitFor();
    await frame
      .getByText(/^would fail \d+ of \d+$/)
      .last()
      .waitFor();
    await page.close();
  });
});

describe('a project that keeps apps out', () => {
  it('is told so in its settings, with what to do, and another is not', async () => {
    const line = 'Waymark’s own account reads and edits work items here';
    const vault = await openModule('VAULT', 'project-settings');
    const told = vault.frame.getByRole('listitem').filter({ hasText: line });
    await told.getByText(`${line}: It may not see them.`).waitFor();
    await told.getByText('How').click();
    await told.getByText(/In the permission scheme of VAULT, give Browse projects/).waitFor();
    await vault.page.close();
    const pay = await openModule('PAY', 'project-settings');
    const fine = pay.frame.getByRole('listitem').filter({ hasText: line });
    await fine.getByRole('img', { name: 'Yes' }).waitFor();
    await pay.page.close();
  });
});

describe('a list of work items', () => {
  it('says of each what its own panel says, where rules ask for a field and for a query', async () => {
    await setRules('PAY', {
      goal: {
        ruleId: 'field-set',
        order: 'a01',
        isOn: true,
        parameters: { field: 'customfield_10015' },
      },
      query: {
        ruleId: 'jql',
        order: 'a02',
        isOn: true,
        parameters: { query: 'labels = checkout' },
      },
    });
    const { page, frame, faults } = await openModule('PAY', 'project-page', 'tab=refine');
    const row = (key: string) => frame.getByRole('button', { name: new RegExp(`^${key} `) });
    await row('PAY-33').click();
    const panel = frame.getByRole('group', { name: 'Readiness of PAY-33' });
    await panel.getByText('3 things left before this is ready').waitFor();
    await panel.getByText('Start date not set').waitFor();
    await panel.getByText('Does not match the team’s query').waitFor();
    expect(await row('PAY-33').textContent()).toContain('Start date not set');
    expect(await row('PAY-33').textContent()).toContain('and 1 more');
    await row('PAY-7').click();
    await frame.getByText('4 things left before this is ready').waitFor();
    expect(await frame.getByText('What changed').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('a finding', () => {
  it('is mended from the panel: a link, a sub-task, a wording, a file, a score, a blocker', async () => {
    await setRules('PAY', {
      ...{ goal: { ruleId: 'field-set', isOn: false }, query: { ruleId: 'jql', isOn: false } },
      design: { ruleId: 'design-linked', order: 'a03', isOn: true },
      wording: { ruleId: 'criteria-free-of-advice', order: 'a04', isOn: true },
      parts: { ruleId: 'split-when-large', order: 'a05', isOn: true, parameters: { from: 1 } },
      score: { ruleId: 'wsjf-scored', order: 'a06', isOn: true },
      file: { ruleId: 'attachments', order: 'a07', isOn: true, severity: 'should' },
    });
    await addCriterion('PAY-37', 'It works');
    const { page, faults } = await visit(opened.browser, opened.site);
    await page.goto(`${opened.site.url}/browse/PAY-37`);
    const panel = page.frameLocator('iframe[src*="/readiness-panel.html"]');
    await panel.getByText('6 things left before this is ready').waitFor();

    const chooser = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Attach a file' }).click();
    await (await chooser).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: sketch });
    await panel.getByText('5 things left before this is ready').waitFor();

    await panel.getByRole('button', { name: 'Score it' }).click();
    for (const name of ['User-business value', 'Time criticality', 'Risk reduction', 'Job size'])
      await panel.getByLabel(name).selectOption('3');
    await panel.getByRole('button', { name: 'Save the score' }).click();
    await panel.getByText('4 things left before this is ready').waitFor();

    await panel.getByRole('button', { name: 'Link it' }).click();
    await panel.getByLabel('Address of the page').fill('https://www.figma.com/file/deadline');
    await panel.getByLabel('Address of the page').press('Enter');
    await panel.getByText('3 things left before this is ready').waitFor();

    await panel.getByRole('button', { name: 'Add a sub-task' }).click();
    await panel.getByLabel('What is one part of it?').fill('Write the mail');
    await panel.getByLabel('What is one part of it?').press('Enter');
    await panel.getByText('2 things left before this is ready').waitFor();

    await panel.getByRole('button', { name: 'See the advice' }).click();
    const wording = panel.getByLabel('This names nothing that one could see or measure.');
    await wording.fill('A mail arrives two days before the deadline');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('1 thing left before this is ready').waitFor();
    await page
      .frameLocator('iframe[src*="/criteria-panel.html"]')
      .getByText('A mail arrives two days before the deadline')
      .waitFor();

    // What somebody else took away meanwhile is seen before a verdict is written.
    await opened.site.as('admin').fetch('/rest/api/3/issue/PAY-37', {
      method: 'PUT',
      body: JSON.stringify({ fields: { description: null } }),
    });
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await panel.getByLabel('What must be answered before work starts?').fill('Which banks?');
    await panel.getByRole('button', { name: 'Ask', exact: true }).click();
    await panel.getByText('3 things left before this is ready').waitFor();
    await panel.getByText('Description is empty').waitFor();

    await panel.getByRole('button', { name: 'Resolve…' }).click();
    await panel.getByRole('button', { name: /^Unlink PAY-/ }).click();
    await panel.getByText('2 things left before this is ready').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('leads whoever may change the rules to where they are changed', async () => {
    const { page } = await visit(opened.browser, opened.site, { person: 'project-admin' });
    await page.goto(`${opened.site.url}/browse/PAY-7`);
    await page
      .frameLocator('iframe[src*="/readiness-panel.html"]')
      .getByRole('button', { name: 'Change', exact: true })
      .click();
    const frame = page.frameLocator('iframe[src*="/project-page.html"]');
    await frame.getByRole('heading', { name: 'Definition of ready' }).waitFor();
    expect(new URL(page.url()).search).toBe('?tab=refine&refine=settings');
    await page.close();
  });
});

// Helpers

const sketch = Buffer.from('A sketch');

async function addCriterion(key: string, text: string): Promise<void> {
  const issue = await opened.site.as('admin').fetch(`/rest/api/3/issue/${key}?fields=summary`);
  const { id } = (await issue.json()) as { id: string };
  const change = { type: 'add', lines: [{ id: 'line-1', text }], after: null };
  await opened.site.as('product-owner').invoke('criteria-panel', 'record.apply', {
    kind: 'criteria',
    subjectId: id,
    operations: [{ clientId: 'test-client', seq: 1, change }],
  });
}

type Opened = { readonly page: Page; readonly frame: FrameLocator; readonly faults: string[] };

/** One of the app's own pages of a project, as an administrator; the site says in its sidebar where. */
async function openModule(key: string, moduleKey: string, query = ''): Promise<Opened> {
  const { page, faults } = await visit(opened.browser, opened.site, { person: 'admin' });
  const answer = await opened.site.as('admin').fetch(`/browse/${key}-1`);
  const under = moduleKey === 'project-settings' ? '/settings' : '';
  const link = new RegExp(`href="(/jira/[^"]*/projects/${key}${under}/apps/[^"?]+)"`);
  await page.goto(`${opened.site.url}${link.exec(await answer.text())?.[1] ?? ''}?${query}`);
  return { page, faults, frame: page.frameLocator(`iframe[src*="/${moduleKey}.html"]`) };
}

/** Rules added to the starter definition of a project. */
async function setRules(key: string, rules: Readonly<Record<string, object>>): Promise<void> {
  const project = await opened.site.as('admin').fetch(`/rest/api/3/project/${key}`);
  const { id } = (await project.json()) as { id: string };
  const operations = Object.entries(rules).map(([name, value], index) => ({
    ...{ clientId: crypto.randomUUID(), seq: index + 1 },
    change: { type: 'set', path: ['readiness', 'definitions', 'starter', 'rules', name], value },
  }));
  const answer = await opened.site
    .as('admin')
    .invoke('project-settings', 'record.apply', { kind: 'settings', subjectId: id, operations });
  expect(answer).toMatchObject({ ok: true });
}

const frameOf = (page: Page): Frame =>
  page.frames().find((frame) => frame.url().includes('/project-settings.html')) ?? page.mainFrame();

async function projectId(key: string): Promise<string> {
  const answer = await opened.site.as('admin').fetch(`/rest/api/3/project/${key}`);
  return ((await answer.json()) as { id: string }).id;
}

async function versionOf(key: string): Promise<number> {
  const path = `/rest/api/3/project/${key}/properties/waymark.settings`;
  const answer = await opened.site.as('admin').fetch(path);
  const { value } = (await answer.json()) as { value?: { version: number } };
  return value?.version ?? 0;
}
