import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { PersonName, RunningSite } from '../site/start-site';
import { people, startSite } from '../site/start-site';
import { openBrowser } from './open-browser';
import { criteriaLines, criteriaSaved, openCriteria } from './open-criteria';

describe('templates of criteria', () => {
  let site: RunningSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), openBrowser()]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('are written in the settings and used on a work item, mandatory lines kept', async () => {
    const { page, frame } = await openSettings('project-admin');
    await frame.getByRole('button', { name: 'Change the template User story' }).click();
    await frame.getByLabel('Name', { exact: true }).fill('Payment');
    await frame
      .getByRole('textbox', { name: 'Criteria' })
      .fill('! Legal has seen it\nPays by card');
    await frame.getByLabel('Add it to new work items by itself').check();
    await frame.getByRole('button', { name: 'Save the template' }).click();
    await frame.getByText('2 criteria · every work type · added to new work items').waitFor();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await page.close();

    const panel = await openCriteria({ browser, site }, 'product-owner', 'PAY-40');
    await panel.frame.getByRole('button', { name: 'Use template: Payment (2)' }).click();
    await panel.frame.getByText('0 of 2 met').waitFor();
    expect(await criteriaLines(panel.frame)).toEqual(['Legal has seen it', 'Pays by card']);
    await panel.frame.getByRole('button', { name: 'More actions for: Legal has seen it' }).click();
    await panel.frame.getByRole('menuitem', { name: 'Waive…' }).waitFor();
    expect(await panel.frame.getByRole('menuitem', { name: 'Delete' }).count()).toBe(0);
    await criteriaSaved(panel.frame);
    await panel.context.close();
  });

  it('are added to a new work item by themselves where the project says so', async () => {
    const fields = { project: { key: 'PAY' }, issuetype: { name: 'Story' }, summary: 'Pays later' };
    const answer = await site
      .as('product-owner')
      .fetch('/rest/api/3/issue', { method: 'POST', body: JSON.stringify({ fields }) });
    const { key } = (await answer.json()) as { key: string };
    const { frame, context } = await openCriteria({ browser, site }, 'product-owner', key);
    await frame.getByText('Legal has seen it').waitFor({ timeout: 20_000 });
    await context.close();
  });

  // Helpers

  async function openSettings(
    as: PersonName,
  ): Promise<{ readonly page: Page; readonly frame: FrameLocator }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    await context.addCookies([{ name: 'waymark_person', value: people[as], url: site.url }]);
    const page = await context.newPage();
    const answer = await site.as('admin').fetch('/browse/PAY-1');
    const path = /href="(\/jira\/[^"]*\/projects\/PAY\/settings\/apps\/[^"?]+)"/.exec(
      await answer.text(),
    )?.[1];
    await page.goto(`${site.url}${path ?? ''}`);
    return { page, frame: page.frameLocator('iframe[src*="/project-settings.html"]') };
  }
});
