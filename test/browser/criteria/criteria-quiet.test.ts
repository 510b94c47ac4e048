import { people } from '../../site/start-site';
import { openedSite } from '../opened-site';
import { criteriaField, criteriaLines, criteriaSaved, openCriteria } from './open-criteria';

describe('the criteria, quietly', () => {
  const opened = openedSite({});

  it('adds nothing to the history of Jira with twenty ticks, and saves them in at most three calls', async () => {
    const { page, frame, context } = await open('PAY-40');
    await criteriaField(frame).click();
    for (let n = 1; n <= 5; n += 1) {
      await page.keyboard.type(`Pays ${String(n)}`);
      await page.keyboard.press('Enter');
    }
    await criteriaSaved(frame);
    const before = await historyOf('PAY-40');
    const calls: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/_forge/invoke')) calls.push(request.url());
    });
    await frame.locator('.criteria').evaluate((list) => {
      for (let n = 0; n < 20; n += 1)
        list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[n % 5]?.click();
    });
    await criteriaSaved(frame);
    expect(calls.length).toBeGreaterThanOrEqual(1);
    expect(calls.length).toBeLessThanOrEqual(3);
    expect(await historyOf('PAY-40')).toBe(before);
    await context.close();
  });

  it('tells who did what, when asked', async () => {
    const { frame, context } = await open('PAY-40');
    await frame.getByRole('button', { name: 'More actions for the list' }).click();
    await frame.getByRole('menuitem', { name: 'History' }).click();
    const history = frame.getByRole('region', { name: 'History' });
    await history.getByText(/^Ana.* added “Pays 1”/).waitFor();
    await history.getByRole('button', { name: 'Close' }).click();
    expect(await history.count()).toBe(0);
    await context.close();
  });

  it('reads a line with its state and who decided it, and says what a colleague does', async () => {
    const ana = await open('PAY-40');
    await ana.frame.getByRole('checkbox', { name: 'Pays 1, open' }).waitFor();
    const ben = await openCriteria(opened, 'developer', 'PAY-40');
    await ben.frame.getByRole('checkbox', { name: 'Pays 2, open' }).check();
    await criteriaSaved(ben.frame);
    await ben.context.close();
    const spoken = ana.frame.getByRole('status').filter({ hasText: 'Someone else changed' });
    await spoken.waitFor({ state: 'attached', timeout: 45_000 });
    await ana.frame.getByRole('button', { name: 'Accept: Pays 2' }).click();
    await ana.frame.getByRole('checkbox', { name: /^Pays 2, accepted by Ana/ }).waitFor();
    const list = ana.frame.getByRole('list', { name: 'Acceptance criteria' });
    expect(await list.getByRole('listitem').count()).toBe(5);
    await criteriaSaved(ana.frame);
    await ana.context.close();
  });

  it('becomes a work item, shows how far that is, and says that Jira did not link it', async () => {
    const { page, frame, context } = await open('PAY-41');
    await criteriaField(frame).click();
    await page.keyboard.type('Refunds');
    await page.keyboard.press('Enter');
    await criteriaSaved(frame);
    await page.route(/\/rest\/api\/3\/issueLink$/, (route) => route.fulfill({ status: 403 }));
    await frame.getByRole('button', { name: 'More actions for: Refunds' }).click();
    await frame.getByRole('menuitem', { name: 'Convert to a linked work item' }).click();
    await frame.getByText(/^PAY-\d+ To Do$/).waitFor();
    await frame.getByText(/^PAY-\d+ was created, and Jira did not link it to PAY-41/).waitFor();
    await criteriaSaved(frame);
    await context.close();
  });

  it('has an assignee and a due date of its own where the project says so', async () => {
    const before = await open('PAY-42');
    await criteriaField(before.frame).click();
    await before.page.keyboard.type('Receipts');
    await before.page.keyboard.press('Enter');
    await criteriaSaved(before.frame);
    await before.frame.getByRole('button', { name: 'More actions for: Receipts' }).click();
    await before.frame.getByRole('menuitem', { name: 'Evidence…' }).waitFor();
    expect(await before.frame.getByRole('menuitem', { name: 'Assign…' }).count()).toBe(0);
    await before.context.close();
    await switchAssigneesOn();

    const { page, frame, context } = await open('PAY-42');
    const choose = async (name: string) => {
      await frame.getByRole('button', { name: 'More actions for: Receipts' }).click();
      await frame.getByRole('menuitem', { name }).click();
    };
    await choose('Assign…');
    await frame.getByRole('searchbox', { name: 'Who sees to it?' }).fill('Ben');
    await frame.getByRole('button', { name: /^Ben/ }).click();
    await frame.getByText(/^Assigned to Ben/).waitFor();
    await choose('Due date…');
    await frame.getByLabel('By which day?').fill('2027-03-09');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Due 9 Mar 2027').waitFor();
    await criteriaSaved(frame);
    await page.reload();
    await frame.getByText(/^Assigned to Ben/).waitFor();
    await frame.getByText('Due 9 Mar 2027').waitFor();
    await choose('Remove due date');
    await frame.getByText('Due 9 Mar 2027').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await frame.getByText('Due 9 Mar 2027').waitFor();
    await choose('Unassign');
    await frame.getByText(/^Assigned to Ben/).waitFor({ state: 'detached' });
    await criteriaSaved(frame);
    await context.close();
  });

  it('is put in order with the mouse', async () => {
    const { frame, context } = await open('PAY-40');
    await frame.getByText('Pays 5').waitFor();
    const rows = frame.locator('li.criterion');
    await rows
      .nth(4)
      .locator('.criterion-text')
      .dragTo(rows.nth(0), {
        targetPosition: { x: 40, y: 2 },
      });
    await frame.getByText('Moved to position 1 of 5.').waitFor({ state: 'attached' });
    expect((await criteriaLines(frame))[0]).toBe('Pays 5');
    await criteriaSaved(frame);
    await context.close();
  });

  // Helpers

  const open = (issueKey: string) => openCriteria(opened, 'product-owner', issueKey);

  async function switchAssigneesOn(): Promise<void> {
    const context = await opened.browser.newContext({ viewport: { width: 1280, height: 1000 } });
    await context.addCookies([
      { name: 'waymark_person', value: people['project-admin'], url: opened.site.url },
    ]);
    const page = await context.newPage();
    const shown = await (await opened.site.as('admin').fetch('/browse/PAY-1')).text();
    const path = /href="(\/jira\/[^"]*\/projects\/PAY\/settings\/apps\/[^"?]+)"/.exec(shown)?.[1];
    await page.goto(`${opened.site.url}${path ?? ''}`);
    const frame = page.frameLocator('iframe[src*="/project-settings.html"]');
    await frame.getByLabel('Each criterion can have an assignee and a due date').check();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await context.close();
  }

  async function historyOf(key: string): Promise<number> {
    const answer = await opened.site.as('admin').fetch(`/rest/api/3/issue/${key}/changelog`);
    return ((await answer.json()) as { total: number }).total;
  }
});
