import type { Browser } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import { visit } from '../visit';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the gate of a workflow', () => {
  it('is put on a step by an administrator, and tells whoever moves a work item what is missing', async () => {
    const admin = await visit(browser, site, { person: 'admin' });
    await admin.page.goto(`${site.url}/jira/software/projects/PAY/settings/workflow`);
    await admin.page
      .getByRole('row', { name: /^Start progress/ })
      .getByRole('link', { name: 'Add a rule' })
      .click();
    const rule = admin.page.frameLocator('iframe[src*="/gate-config.html"]');
    await rule.getByLabel('The work item is ready').check();
    await rule.getByLabel('What counts').selectOption('Only rules of weight Must');
    await admin.page.getByRole('button', { name: 'Save the rule' }).click();
    await admin.page
      .getByRole('row', { name: /^Start progress/ })
      .getByRole('link', { name: 'Add a rule' })
      .waitFor({ state: 'detached' });
    await admin.page.close();

    const { page } = await visit(browser, site);
    await page.goto(`${site.url}/browse/PAY-7`);
    const panel = page.frameLocator('iframe[src*="/readiness-panel.html"]');
    await panel.getByText('3 things left before this is ready').waitFor();
    await verdictWritten('PAY-7');
    await page.locator('summary', { hasText: 'To Do' }).click();
    await page.getByText('Start progress').first().click();
    const words =
      'Not ready yet: No acceptance criteria, Not estimated, Blocked. Each is put right in the panel Definition of ready.';
    await page.getByText(words).waitFor();
    expect(await page.locator('details.menu[open]').count()).toBe(0);
    await page.close();
  });
});

// Helpers

/** A gate reads what is published: looking at the panel publishes it. */
async function verdictWritten(key: string): Promise<void> {
  const path = `/rest/api/3/issue/${key}/properties/waymark.readiness.status`;
  for (let tried = 0; tried < 400; tried += 1) {
    const answer = await site.as('admin').fetch(path);
    const { value } = (await answer.json()) as { value?: { missingMust?: string } };
    if (value?.missingMust !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${key} has no verdict.`);
}
