import type { FrameLocator, Page } from 'playwright-core';
import { people } from '../../site/start-site';
import { openedSite } from '../opened-site';

const opened = openedSite({});

describe('the settings page', () => {
  it('says that Waymark is on, what it found, what each rule would do; keeps one that is switched off', async () => {
    const { page, frame } = await open('PAY', 'project-admin');
    await frame.getByRole('heading', { name: 'Waymark is on in PAY.' }).waitFor();
    await frame.getByText('Estimate field found: Story Points').waitFor();
    await frame
      .getByText(/^would fail \d+ of \d+$/)
      .first()
      .waitFor();
    await frame.getByLabel('Belongs to a parent is on').uncheck();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await page.close();
    const again = await open('PAY', 'project-admin');
    await again.frame.getByLabel('Belongs to a parent is on').waitFor();
    expect(await again.frame.getByLabel('Belongs to a parent is on').isChecked()).toBe(false);
    await again.page.close();
  });

  it('lets two people change different rules at once, and shows each what the other did', async () => {
    const one = await open('PAY', 'project-admin');
    const other = await open('PAY', 'admin');
    await one.frame.getByLabel('Is estimated is on').uncheck();
    await one.frame.getByText('Saved', { exact: true }).waitFor();
    await other.frame.getByLabel('Fits the size limit is on').uncheck();
    await other.frame.getByText('Saved', { exact: true }).waitFor();
    expect(await other.frame.getByLabel('Is estimated is on').isChecked()).toBe(false);
    expect(await one.frame.getByLabel('Fits the size limit is on').isChecked()).toBe(true);
    await one.frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
    await one.frame.getByText('Someone else changed these settings').waitFor();
    expect(await one.frame.getByLabel('Fits the size limit is on').isChecked()).toBe(false);
    expect(await one.frame.getByLabel('Is estimated is on').isChecked()).toBe(false);
    // Of one number that both set, the first stands, and who was slower has both and the choice.
    for (const { frame } of [one, other])
      await frame.getByRole('button', { name: 'Adjust: Fits the size limit' }).click();
    await one.frame.getByLabel('At most').fill('5');
    await one.frame.getByText('Saved', { exact: true }).waitFor();
    await other.frame.getByLabel('At most').fill('8');
    const late = other.frame.getByRole('alert').filter({ hasText: 'changed “At most” meanwhile' });
    await late.getByText('5', { exact: true }).waitFor();
    await late.getByText('8', { exact: true }).waitFor();
    await late.getByRole('button', { name: 'Use mine' }).click();
    await late.waitFor({ state: 'detached' });
    expect(await other.frame.getByLabel('At most').inputValue()).toBe('8');
    await one.page.close();
    await other.page.close();
  });

  it('offers a Jira administrator to show the panels, and others a message', async () => {
    const admin = await open('SHOP', 'admin');
    await admin.frame.getByRole('button', { name: 'Show the panels on every work item' }).click();
    await admin.frame.getByText('The panels are shown on every work item.').waitFor();
    await admin.page.close();
    const projectAdmin = await open('PAY', 'project-admin');
    await projectAdmin.frame
      .getByRole('button', { name: 'Copy a message to a Jira administrator' })
      .waitFor();
    await projectAdmin.page.close();
  });
});

describe('what one rarely needs', () => {
  it('tries the rules on one work item, those switched off too, and says why it takes no value', async () => {
    const { page, frame } = await open('PAY', 'project-admin');
    await frame.getByLabel('Try it on a work item').fill('PAY-9999');
    await frame.getByRole('button', { name: 'Try', exact: true }).click();
    await frame.getByText('It is gone, or you may not see it.').waitFor();
    await frame.getByLabel('Try it on a work item').fill('7');
    await frame.getByRole('button', { name: 'Try', exact: true }).click();
    await frame.getByText('Blocked by PAY-30').waitFor();
    await frame.getByRole('button', { name: 'Adjust: Fits the size limit' }).click();
    await frame.getByLabel('At most').fill('-1');
    await frame.getByText('At most is a number from 0 to 10000.').waitFor();
    await frame.getByLabel('At most', { exact: true }).fill('13');
    await frame.getByText('At most is a number').waitFor({ state: 'detached' });
    await page.close();
  });

  it('names people who accept and who may change the settings, and what was not done', async () => {
    const { page, frame } = await open('SHOP', 'admin');
    await frame.getByLabel('Only these people').check();
    await frame.getByText('Nobody can accept until you add someone.').waitFor();
    await frame.getByLabel('Add someone by name').first().fill('Ana');
    await frame.getByRole('button', { name: /^Ana/ }).click();
    await frame.getByRole('button', { name: /^Remove Ana/ }).waitFor();
    await frame.getByLabel('Add someone by name').last().fill('Ben');
    await frame.getByRole('button', { name: /^Ben/ }).click();
    await frame.getByRole('button', { name: /^Remove Ben/ }).waitFor();
    const undone = frame.getByRole('group', { name: 'Closed without being done' });
    expect(await undone.getByLabel('Done', { exact: true }).isChecked()).toBe(false);
    await undone.getByLabel("Won't Do").uncheck();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await page.close();
    const ben = await openOnProjectPage('SHOP', 'developer');
    await ben.frame.getByLabel('Belongs to a parent is on').uncheck();
    await ben.frame.getByText('Saved', { exact: true }).waitFor();
    await ben.page.close();
  });

  it('takes definitions as JSON, tells what it leaves out, and goes back in history', async () => {
    const { page, frame } = await open('OPS', 'admin');
    await frame.getByText('More', { exact: true }).click();
    await frame.getByRole('button', { name: 'History' }).click();
    await frame.getByText('Nobody has changed the definitions yet.').waitFor();
    await frame.getByLabel('Has a description is on').uncheck();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await frame.getByRole('button', { name: 'JSON in and out' }).click();
    const json = frame.getByLabel('Definitions that differ from the starter');
    await json.fill('no JSON');
    await frame.getByRole('button', { name: 'Take over' }).click();
    await frame.getByText('This is not JSON.').waitFor();
    const rules = { parent: { isOn: false }, colour: { isOn: true } };
    await json.fill(JSON.stringify({ definitions: { starter: { rules } } }));
    await frame.getByRole('button', { name: 'Take over' }).click();
    await frame.getByText('The rule “colour” is not known and is left out.').waitFor();
    expect(await frame.getByLabel('Has a description is on').isChecked()).toBe(true);
    await frame.getByText('Saved', { exact: true }).waitFor();
    await frame.getByRole('button', { name: 'History' }).click();
    await frame.getByText('All definitions replaced').waitFor();
    await frame.getByRole('button', { name: /^Go back to .*\d/ }).click();
    await frame.getByText('Saved', { exact: true }).waitFor();
    expect(await frame.getByLabel('Has a description is on').isChecked()).toBe(false);
    expect(await frame.getByLabel('Belongs to a parent is on').isChecked()).toBe(true);
    await page.close();
  });

  it('defines what ready means for a work type of one’s own choice', async () => {
    const { page, frame } = await open('SHOP', 'admin');
    await frame.getByLabel('Add a definition for a').selectOption('Definition of our own');
    await frame.getByRole('button', { name: 'Name and work types' }).click();
    await frame.getByLabel('Called').fill('Tasks');
    await frame.getByLabel('Called').press('Tab');
    await frame.getByLabel('Task', { exact: true }).check();
    await frame.getByRole('heading', { name: 'Tasks for Task' }).waitFor();
    // Both leave the keyboard to the rule between them: the next, and where there is none the one before.
    for (const title of ['Belongs to a parent', 'Fits the size limit']) {
      await frame.getByRole('button', { name: `Adjust: ${title}` }).click();
      await frame.getByRole('button', { name: `Remove ${title}` }).press('Enter');
      await frame.locator('button:focus[aria-label="Adjust: Nothing blocks it"]').waitFor();
    }
    await frame.getByText('Saved', { exact: true }).waitFor();
    const rules = frame.getByRole('checkbox', { name: / is on$/ });
    expect(await frame.getByLabel('Belongs to a parent is on').count()).toBe(0);
    // By keyboard an arrow only looks and Enter adds. At the top the rule and the keyboard stay.
    const [count, large] = [await rules.count(), 'Large work is broken down'];
    await frame.getByLabel('Add a rule').focus();
    await page.keyboard.press('ArrowDown');
    expect(await rules.count()).toBe(count);
    for (const key of ['L', 'Enter']) await page.keyboard.press(key);
    await frame.getByRole('button', { name: `Adjust: ${large}` }).click();
    await frame.getByRole('button', { name: `Move ${large} up` }).focus();
    for (let at = count; at >= 0; at -= 1) {
      await page.keyboard.press('Enter');
      await frame.getByText(`${large}: rule ${String(at || 1)} of ${String(count + 1)}`).waitFor();
    }
    await frame.locator(`button[aria-disabled="true"]:focus`, { hasText: 'Move up' }).waitFor();
    await page.close();
  });

  it('copies the definitions of another project', async () => {
    const pay = await open('PAY', 'admin');
    await pay.frame.getByLabel('Nothing blocks it is on').uncheck();
    await pay.frame.getByText('Saved', { exact: true }).waitFor();
    await pay.page.close();
    const { page, frame } = await open('VAULT', 'admin');
    await frame.getByText('More', { exact: true }).click();
    await frame.getByRole('button', { name: 'Copy from another project' }).click();
    await frame.getByRole('combobox', { name: 'Project' }).selectOption('PAY');
    await frame.getByRole('button', { name: /^Replace the definitions here by/ }).click();
    expect(await frame.getByLabel('Nothing blocks it is on').isChecked()).toBe(false);
    await page.close();
  });

  it('brings search up to date over a whole project, and writes nothing twice', async () => {
    const { page, frame } = await open('PAY', 'admin');
    const start = frame.getByRole('button', { name: 'Bring every work item up to date' });
    await start.click();
    await frame.getByRole('button', { name: 'Look again' }).click({ timeout: 45_000 });
    const requests: string[] = [];
    page.on('request', (request) => {
      if (/rest\/api/.test(request.url())) requests.push(new URL(request.url()).pathname);
    });
    await start.click();
    await frame.getByText(/^(\d+) of \1 looked at, 0 brought up to date$/).waitFor();
    expect(requests.filter((path) => path.endsWith('/properties/multi'))).toEqual([]);
    expect(requests.filter((path) => path.endsWith('/bulkfetch'))).not.toEqual([]);
    await page.close();
  });

  it('is read on the project page by those who may not change it, with whom to ask', async () => {
    const { page, frame } = await openOnProjectPage('PAY', 'viewer');
    const whom = /^You can read these settings\. Priya Raman.* can change them\./;
    await frame.getByText(whom).waitFor();
    expect(await frame.getByLabel('Has a description is on').isDisabled()).toBe(true);
    expect(await frame.getByLabel('Add a rule').count()).toBe(0);
    await frame.getByRole('button', { name: 'See: Has a description' }).click();
    expect(await frame.getByRole('combobox', { name: 'Weight' }).isDisabled()).toBe(true);
    await frame.getByText('More', { exact: true }).first().click();
    await frame.getByRole('button', { name: 'History' }).click();
    const change = frame.getByText(/switched off/).first();
    await change.waitFor();
    expect(await frame.getByRole('button', { name: /^Go back to/ }).count()).toBe(0);
    await page.close();
  });
});

// Helpers

async function newPage(as: keyof typeof people): Promise<Page> {
  const context = await opened.browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addCookies([{ name: 'waymark_person', value: people[as], url: opened.site.url }]);
  return context.newPage();
}

async function open(
  key: string,
  as: keyof typeof people,
): Promise<{ readonly page: Page; readonly frame: FrameLocator }> {
  const page = await newPage(as);
  await page.goto(`${opened.site.url}${await settingsPath(key)}`);
  return { page, frame: frameIn(page, 'project-settings') };
}

/** Jira shows project settings to administrators alone: the others go by the project page. */
async function openOnProjectPage(key: string, as: keyof typeof people) {
  const page = await newPage(as);
  const path = (await settingsPath(key)).replace('/settings/apps/', '/apps/');
  await page.goto(
    `${opened.site.url}${path.replace('project-settings', 'project-page')}?tab=refine&refine=settings`,
  );
  return { page, frame: frameIn(page, 'project-page') };
}

const frameIn = (page: Page, surface: string): FrameLocator =>
  page.frameLocator(`iframe[src*="/${surface}.html"]`);

/** Where the project's settings are: the site says it in its sidebar. */
async function settingsPath(key: string): Promise<string> {
  const answer = await opened.site.as('admin').fetch(`/browse/${key}-1`);
  const path = new RegExp(`href="(/jira/[^"]*/projects/${key}/settings/apps/[^"?]+)"`).exec(
    await answer.text(),
  )?.[1];
  if (path === undefined) throw new Error(`The sidebar of ${key} leads to no page of the app.`);
  return path;
}
