import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { people, startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';

describe('scoring together on the page', () => {
  let site: RunningSite;
  let browser: Browser;
  const allSeen: string[][] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('invites a viewer, hides the votes until revealed, and scores what is agreed', async () => {
    const ana = await open('product-owner');
    await ana.frame.getByRole('button', { name: 'More' }).click();
    await ana.frame.getByRole('menuitem', { name: 'Score together…' }).click();
    await ana.frame.getByRole('textbox', { name: 'Add people by name' }).fill('Vic');
    await ana.frame.getByRole('button', { name: /^Vic/ }).click();
    await ana.frame.getByRole('button', { name: 'Open the session' }).click();
    await ana.frame.getByText('0 of 2 voted').first().waitFor();

    const vic = await open('viewer');
    await vic.frame.getByText(/: open for scoring together/).waitFor();
    await vic.frame.getByRole('button', { name: 'Vote', exact: true }).click();
    await vic.frame.getByRole('radio', { name: '3' }).first().focus();
    for (const digit of ['3', '5']) await vic.page.keyboard.press(digit);
    await vic.frame.getByText('Votes saved').waitFor();

    await ana.frame.getByText('1 of 2 voted').first().waitFor();
    await ana.frame.getByRole('radio', { name: '8' }).first().check();
    await ana.frame.getByText('2 of 2 voted').waitFor();
    await ana.frame.getByRole('button', { name: 'Reveal', exact: true }).first().click();
    await ana.frame.getByText('3–8', { exact: true }).waitFor();
    await vic.frame.getByText('3–8', { exact: true }).waitFor();
    expect(await vic.frame.getByRole('button', { name: 'Agree' }).count()).toBe(0);

    await ana.frame.getByRole('combobox', { name: /^Agreed number/ }).selectOption('20');
    await ana.frame.getByRole('textbox', { name: /^Why this number/ }).fill('Two banks wait.');
    const { violations } = await new AxeBuilder({ page: ana.page }).include(['iframe']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await ana.frame.getByRole('button', { name: 'Agree', exact: true }).click();
    await vic.frame.getByText(/^Agreed: 20 \(Ana/).waitFor();
    // Everybody in the room sees it in the table too.
    for (const { frame } of [ana, vic])
      await frame
        .getByRole('button', { name: /User-business value: 20$/ })
        .first()
        .waitFor();
    await Promise.all([ana.context.close(), vic.context.close()]);
  });

  it('is there again after a reload, with the own votes', async () => {
    const { page, frame, context } = await open('viewer');
    await frame.getByRole('button', { name: 'Vote', exact: true }).click();
    await frame.getByRole('radio', { name: '5', checked: true }).waitFor();
    expect(page.url()).toContain('panel=together.');
    await page.reload();
    await page.frameLocator('iframe').getByRole('radio', { name: '5', checked: true }).waitFor();
    await context.close();
  });

  it('keeps votes while the connection is gone, sends them after, and shows what was revealed', async () => {
    const [ana, vic] = [await open('product-owner'), await open('viewer')];
    for (const { frame } of [ana, vic])
      await frame.getByRole('button', { name: 'Vote', exact: true }).click();
    const second = vic.frame.locator('.wm-session-row').nth(1);
    await second.getByRole('radio', { name: '5', checked: true }).waitFor();
    const third = vic.frame.locator('.wm-session-row').nth(2);
    await vic.context.setOffline(true);
    // Revealed before the vote arrives: it is too late, and Vic is told which one.
    await second.getByRole('radio', { name: '8' }).check();
    await third.getByRole('radio', { name: '13' }).check();
    await vic.frame
      .getByText('No connection. Your votes are kept here and sent when it is back.')
      .waitFor();
    await ana.frame.getByRole('button', { name: 'Reveal', exact: true }).first().click();
    await ana.frame.getByText('Only 5', { exact: true }).waitFor();
    await vic.context.setOffline(false);
    await vic.frame.getByText('Votes saved').waitFor();
    await vic.frame.getByText('Only 5', { exact: true }).waitFor();
    await vic.frame
      .getByRole('alert')
      .getByText(/^PAY-\d+, User-business value: The votes on this number are revealed\./)
      .waitFor();
    await third.getByRole('radio', { name: '13', checked: true }).waitFor();
    await ana.frame.locator('.wm-session-row').nth(2).getByText('1 of 2 voted').waitFor();
    vic.seen.length = 0;
    await Promise.all([ana.context.close(), vic.context.close()]);
  });

  it('invites one more while it is open, for the columns that are wanted', async () => {
    const ana = await open('product-owner');
    await ana.frame.getByRole('button', { name: 'Vote', exact: true }).click();
    await ana.frame.getByRole('button', { name: 'Invite more people…' }).click();
    await ana.frame.getByRole('textbox', { name: 'Add people by name' }).fill('Ben');
    await ana.frame.getByRole('button', { name: /^Ben/ }).click();
    const columns = ana.frame.getByRole('group', { name: /^Columns of Ben/ });
    await columns.getByRole('checkbox', { name: 'Job size' }).uncheck();
    await ana.frame.getByRole('button', { name: 'Change who is invited' }).click();
    await ana.frame
      .getByText(/^\d of 3 voted$/)
      .first()
      .waitFor();
    const ben = await open('developer');
    await ben.frame.getByRole('button', { name: 'Vote', exact: true }).click();
    await ben.frame.getByRole('radio', { name: '3' }).nth(1).waitFor();
    await ben.frame.getByRole('button', { name: /^Job size 0 of/ }).click();
    await ben.frame.getByText('You are not asked for this column.').waitFor();
    await ben.frame.getByText('Ana Silva runs this session.').waitFor();
    await ben.frame.getByRole('button', { name: 'Take over' }).click();
    await ben.frame.getByRole('button', { name: 'End the session' }).waitFor();
    await ana.frame.getByText('Ben Carter runs this session.').waitFor();
    await Promise.all([ana.context.close(), ben.context.close()]);
  });

  it('writes nothing to the console', () => {
    expect(allSeen.flat()).toEqual([]);
  });

  // Helpers

  async function open(
    person: keyof typeof people,
  ): Promise<{ page: Page; frame: FrameLocator; context: BrowserContext; seen: string[] }> {
    const seen: string[] = [];
    allSeen.push(seen);
    const context = await browser.newContext();
    await context.addCookies([{ name: 'waymark_person', value: people[person], url: site.url }]);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        seen.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => seen.push(error.message));
    await page.goto(`${site.url}/jira/software/projects/PAY/boards/1/backlog`);
    await page.getByRole('link', { name: 'Waymark', exact: true }).click();
    const frame = page.frameLocator('iframe');
    await frame
      .getByRole('button', { name: /^PAY-\d+ / })
      .first()
      .waitFor();
    return { page, frame, context, seen };
  }
});
