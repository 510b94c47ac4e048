import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../site/start-site';
import { people, startSite } from '../site/start-site';
import { openBrowser } from './open-browser';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the settings page', () => {
  it('says that Waymark is on, what it found, and what each rule would do', async () => {
    const { page, frame } = await open('PAY', 'project-admin');
    await frame.getByRole('heading', { name: 'Waymark is on in PAY.' }).waitFor();
    await frame.getByText('Estimate field found: Story Points').waitFor();
    await frame
      .getByText(/^would fail \d+ of \d+$/)
      .first()
      .waitFor();
    await page.close();
  }, 60_000);

  it('keeps a rule that was switched off, for the next who looks', async () => {
    const { page, frame } = await open('PAY', 'project-admin');
    await frame.getByLabel('Belongs to a parent is on').uncheck();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await page.close();
    const again = await open('PAY', 'project-admin');
    await again.frame.getByLabel('Belongs to a parent is on').waitFor();
    expect(await again.frame.getByLabel('Belongs to a parent is on').isChecked()).toBe(false);
    await again.page.close();
  }, 60_000);

  it('lets two people change different rules at once', async () => {
    const one = await open('PAY', 'project-admin');
    const other = await open('PAY', 'admin');
    await one.frame.getByLabel('Is estimated is on').uncheck();
    await other.frame.getByLabel('Fits the size limit is on').uncheck();
    await one.frame.getByText('Saved', { exact: true }).waitFor();
    await other.frame.getByText('Saved', { exact: true }).waitFor();
    await one.page.close();
    await other.page.close();
    const after = await open('PAY', 'admin');
    await after.frame.getByLabel('Is estimated is on').waitFor();
    expect(await after.frame.getByLabel('Is estimated is on').isChecked()).toBe(false);
    expect(await after.frame.getByLabel('Fits the size limit is on').isChecked()).toBe(false);
    await after.page.close();
  }, 60_000);

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
  }, 60_000);
});

// Helpers

async function newPage(as: keyof typeof people): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addCookies([{ name: 'waymark_person', value: people[as], url: site.url }]);
  return context.newPage();
}

async function open(
  key: string,
  as: keyof typeof people,
): Promise<{ readonly page: Page; readonly frame: FrameLocator }> {
  const page = await newPage(as);
  await page.goto(`${site.url}${await settingsPath(key)}`);
  return { page, frame: frameIn(page, 'project-settings') };
}

const frameIn = (page: Page, surface: string): FrameLocator =>
  page.frameLocator(`iframe[src*="/${surface}.html"]`);

/** Where the project's settings are: the site says it in its sidebar. */
async function settingsPath(key: string): Promise<string> {
  const answer = await site.as('admin').fetch(`/browse/${key}-1`);
  const path = new RegExp(`href="(/jira/[^"]*/projects/${key}/settings/apps/[^"?]+)"`).exec(
    await answer.text(),
  )?.[1];
  if (path === undefined) throw new Error(`The sidebar of ${key} leads to no page of the app.`);
  return path;
}
