import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { people } from '../../site/start-site';
import { openedSite } from '../opened-site';

describe('filter of a ranking', () => {
  const seen: string[] = [];

  const opened = openedSite();

  it('picks what to show from the keyboard, in the address, counted as it then shows', async () => {
    const { page, frame, context } = await open('level=story');
    const typed = frame.getByRole('textbox', { name: 'Filter' });
    await typed.focus();
    await frame.getByRole('button', { name: 'Filter by' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.getByRole('menuitemcheckbox', { name: /^Story \(\d+\)$/ }).waitFor();
    const bug = frame.getByRole('menuitemcheckbox', { name: /^Bug \(\d+\)$/ });
    const count = Number((await bug.innerText()).replace(/\D/g, ''));
    for (let step = 0; step < 12; step += 1) {
      if (await bug.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await frame.locator(`table[aria-rowcount="${String(count + 1)}"]`).waitFor();
    expect(await typed.inputValue()).toBe('type:"Bug"');
    expect(new URL(page.url()).searchParams.get('filter')).toBe('type:"Bug"');
    expect(await bug.getAttribute('aria-checked')).toBe('true');
    const { violations } = await new AxeBuilder({ page }).include(['iframe']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await frame.getByRole('menuitem', { name: 'Clear the filter' }).click();
    expect(await typed.inputValue()).toBe('');
    await context.close();
  });

  it('takes a query, and says in Jira’s words what it does not understand', async () => {
    const { page, frame, context } = await open('level=story');
    await frame.locator('[data-cell$=":item"]').first().focus();
    // Pressed faster than rows are drawn: none is lost.
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp'])
      await page.keyboard.press(key);
    await frame.locator('tr[aria-rowindex="22"] :focus').waitFor();
    await frame.getByRole('textbox', { name: 'Filter' }).click();
    await frame.getByRole('button', { name: 'Filter by' }).click();
    await frame.getByRole('menuitem', { name: 'Write a query (JQL)' }).click();
    const typed = frame.getByRole('textbox', { name: 'Filter' });
    expect(await typed.inputValue()).toBe('jql: ');
    await typed.fill('jql: nonsense = 1');
    await frame
      .getByRole('status')
      .getByText(/'nonsense'/)
      .waitFor();
    await typed.fill('jql: issuetype = Bug) OR (project = SHOP');
    await frame.getByRole('status').getByText(/'\)'/).waitFor();
    await typed.fill('jql: project = SHOP');
    await frame.getByText(/^Jira finds nothing in PAY\. Other projects, which score/).waitFor();
    await typed.fill('jql: issuetype = Bug ORDER BY key');
    await frame
      .getByText(/^Jira finds \d+ work items of the project, \d+ of them in this ranking\.$/)
      .waitFor();
    const bugs = Number(await frame.locator('table').getAttribute('aria-rowcount')) - 1;
    expect(bugs).toBeGreaterThan(0);
    await typed.fill('type:"Bug"');
    await frame.locator(`table[aria-rowcount="${String(bugs + 1)}"]`).waitFor();
    await context.close();
  });

  it('says why a ranking cannot go to Jira where Jira keeps no rank', async () => {
    const { page, frame, context } = await open('', 'admin', 'OPS');
    const heads = frame.getByRole('button', { name: /^OPS-\d+, Job size: / });
    await heads.nth(1).waitFor();
    const names = await heads.evaluateAll((all) =>
      all.slice(0, 2).map((one) => one.getAttribute('aria-label') ?? ''),
    );
    const columns = [
      'User-business value',
      'Time criticality',
      'Risk reduction & opportunity enablement',
      'Job size',
    ];
    for (const key of names.map((name) => name.split(',')[0] ?? ''))
      for (const column of columns) {
        await frame.getByRole('button', { name: new RegExp(`^${key}, ${column}: `) }).focus();
        await page.keyboard.press('3');
        await frame.getByRole('button', { name: `${key}, ${column}: 3` }).waitFor();
      }
    await frame.getByText('OPS is a business project: Jira keeps no rank there.').waitFor();
    expect(await frame.getByRole('button', { name: /^Apply to Jira/ }).isDisabled()).toBe(true);
    await context.close();
  });

  it('writes nothing to the console', () => {
    expect(seen).toEqual([]);
  });

  // Helpers

  async function open(
    query: string,
    who: keyof typeof people = 'product-owner',
    project: 'PAY' | 'OPS' = 'PAY',
  ): Promise<{ page: Page; frame: FrameLocator; context: BrowserContext }> {
    const context = await opened.browser.newContext();
    const person = people[who];
    await context.addCookies([{ name: 'waymark_person', value: person, url: opened.site.url }]);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        seen.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => seen.push(error.message));
    await page.goto(`${opened.site.url}/browse/${project}-1`);
    const link = page.getByRole('link', { name: 'Waymark', exact: true });
    const address = new URL((await link.getAttribute('href')) ?? '', opened.site.url);
    await page.goto(`${address.href}?${query}`);
    const frame = page.frameLocator('iframe');
    await frame
      .getByRole('button', { name: new RegExp(`^${project}-\\d+ `) })
      .first()
      .waitFor();
    return { page, frame, context };
  }
});
