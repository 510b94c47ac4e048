import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { people, startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';

describe('the WSJF page', () => {
  /** The sample as it comes, and after its people have used Waymark. */
  let fresh: RunningSite;
  let site: RunningSite;
  let browser: Browser;
  const seen: string[] = [];

  beforeAll(async () => {
    [fresh, site, browser] = await Promise.all([
      startSite(),
      startSite({ seed: 'used' }),
      sharedBrowser(),
    ]);
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([fresh.stop(), site.stop()]);
  });

  it('scores ten epics with forty digits, and no row moves until asked', async () => {
    const { page, frame, context } = await open('product-owner', { at: fresh });
    await frame.getByRole('button', { name: 'Start with the top 10' }).click();
    const before = await keysOf(frame);
    const [value = [], ...others] = columns;
    // Nothing is the smallest yet: said, and whoever comes back for it goes on behind the column.
    for (const digit of ['2', ...value.slice(1)]) await page.keyboard.press(digit);
    await frame.getByText('No 1 in this column: what is the smallest?').waitFor();
    await frame
      .getByRole('button', { name: 'Continue anyway' })
      .and(frame.locator(':focus'))
      .waitFor();
    await frame.getByRole('button', { name: `${before[0] ?? ''}, User-business value: 2` }).click();
    await page.keyboard.press('1');
    await frame.getByText('1 of 10 · Time criticality').waitFor();
    for (const column of others) for (const digit of column) await page.keyboard.press(digit);
    const show = frame.getByRole('button', { name: 'Show the new order' });
    await show.waitFor();
    expect(await keysOf(frame)).toEqual(before);
    await frame.getByText(/^10 scored\. \d+ moves?\.$/).waitFor();
    await page.keyboard.press('Enter');
    await frame.getByText('First: PAY-53, because (2 + 2 + 8) ÷ 1 = 12.0').waitFor();
    expect((await keysOf(frame))[0]).toBe('PAY-53');
    await page.keyboard.press('=');
    await frame.getByText('(2 + 2 + 8) ÷ 1 = 12.0', { exact: true }).waitFor();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await frame.getByText('12 epics in PAY, highest WSJF first. 10 scored, 2 not.').waitFor();
    const jql = 'project = PAY AND waymarkWsjf > 7 ORDER BY waymarkWsjf DESC';
    expect(await searchKeys(jql, fresh)).toEqual(['PAY-53', 'PAY-6', 'PAY-21']);
    await context.close();
  });

  it('works a row out in numbers on one key', async () => {
    const { page, frame, context } = await open('product-owner');
    await frame.getByRole('button', { name: 'PAY-21, WSJF: 8.0' }).focus();
    await page.keyboard.press('=');
    await frame.getByText('(3 + 13 + 8) ÷ 3 = 8.0', { exact: true }).waitFor();
    await page.keyboard.press('Control+End');
    // The page around the frame follows the keyboard to the last row.
    await page.waitForFunction(() => scrollY > 0);
    const last = frame.getByRole('row').last();
    const { y = 0, height = 0 } = (await last.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    expect(await last.getAttribute('aria-rowindex')).toBe('13');
    // Above the first row are the heads, and Enter sorts there.
    for (const key of ['Control+Home', 'ArrowUp', 'ArrowLeft', 'Enter'])
      await page.keyboard.press(key);
    await frame.locator('th[aria-sort="descending"]').getByText('Cost of delay').waitFor();
    expect(page.url()).toContain('sort=costOfDelay');
    await page.keyboard.press('ArrowDown');
    const [first] = await keysOf(frame);
    await frame.locator(':focus', { hasNotText: 'Cost of delay' }).waitFor();
    expect(first).toBe('PAY-21');
    await context.close();
  });

  it('applies the ranking to Jira as the dry run says, and undoes it exactly', async () => {
    const inRank = 'project = PAY AND issuetype = Epic AND statusCategory != Done ORDER BY Rank';
    const before = await searchKeys(inRank);
    const { frame, context } = await open('product-owner');
    const ranked = await keysOf(frame);
    await frame.getByRole('button', { name: 'Apply to Jira’s backlog…' }).click();
    const summary = frame.getByText(/^\d+ moves · nothing else changes · you can undo for 7 days$/);
    const moves = parseInt(await summary.innerText(), 10);
    expect(await searchKeys(inRank)).toEqual(before);
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame.getByText(`Done. ${String(moves)} work items moved in Jira’s backlog.`).waitFor();
    expect(await searchKeys(inRank)).toEqual(ranked);
    await frame.getByRole('button', { name: /^Undo the ranking/ }).click();
    await frame.getByText('Undone. Jira’s backlog has the order it had before.').waitFor();
    expect(await searchKeys(inRank)).toEqual(before);
    await context.close();
  });

  it('refuses to apply while a filter hides work items', async () => {
    const { page, frame, context } = await open('product-owner');
    await frame.getByRole('textbox', { name: 'Filter' }).fill('pay');
    await frame.getByText('Clear the filter first: what it hides would be moved unseen.').waitFor();
    expect(await frame.getByRole('button', { name: /^Apply to Jira/ }).isDisabled()).toBe(true);
    expect(page.url()).toContain('filter=pay');
    await context.close();
  });

  it('gives one number to several rows at once, and takes it away again', async () => {
    const { page, frame, context } = await open('product-owner');
    const rows = (await frame.getByRole('button', { name: /, Job size: / }).all()).slice(-3);
    const names = await Promise.all(rows.map((row) => row.getAttribute('aria-label')));
    await rows[0]?.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await frame
      .getByText('3 cells picked: a digit sets all of them, Delete empties them.')
      .waitFor();
    await page.keyboard.press('5');
    for (const name of names)
      await frame.getByRole('button', { name: (name ?? '').replace('not scored', '5') }).waitFor();
    await page.keyboard.press('Delete');
    for (const name of names) await frame.getByRole('button', { name: name ?? '' }).waitFor();
    await page.keyboard.press('Control+z');
    await frame.getByText('Taken back: 3 numbers.').waitFor();
    await frame
      .getByRole('button', { name: (names[0] ?? '').replace('not scored', '5') })
      .and(frame.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Control+z');
    for (const name of names) await frame.getByRole('button', { name: name ?? '' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await frame.getByText(/cells picked/).waitFor({ state: 'detached' });
    // Two digits at once are one number, though the first has led on; Enter between them makes them two.
    await rows[0]?.focus();
    await Promise.all(['1', '3', '2', 'Enter', '0'].map((key) => page.keyboard.press(key)));
    for (const [at, value] of ['13', '2', '20'].entries())
      await frame
        .getByRole('button', { name: (names[at] ?? '').replace('not scored', value) })
        .waitFor();
    for (const name of [...names].reverse()) {
      await page.keyboard.press('Control+z');
      await frame.getByRole('button', { name: name ?? '' }).waitFor();
    }
    await frame.getByText('Saved', { exact: true }).waitFor();
    await context.close();
  });

  it('lets a viewer look, with one sentence that says what is missing', async () => {
    const { page, frame, context } = await open('viewer');
    await frame.getByText('You can look. Scoring needs the permission Edit work items.').waitFor();
    expect(await frame.getByRole('button', { name: /^Score/ }).count()).toBe(0);
    const cell = frame.getByRole('button', { name: 'PAY-21, Job size: 3' });
    await cell.focus();
    await page.keyboard.press('8');
    expect(await cell.count()).toBe(1);
    await context.close();
  });

  it('shows at most eight controls at rest, rows left out', async () => {
    const { frame, context } = await open('product-owner');
    await frame.getByRole('button', { name: 'More' }).waitFor();
    const count = await frame
      .locator('button, input, select, textarea, a[href]')
      .evaluateAll(
        (all) =>
          all.filter(
            (one) =>
              one.closest('table') === null &&
              one.checkVisibility() &&
              one.getAttribute('type') !== 'hidden',
          ).length,
      );
    expect(count).toBeLessThanOrEqual(8);
    await context.close();
  });

  it('writes nothing to the console', () => {
    expect(seen).toEqual([]);
  });

  // Helpers

  const columns = ['1358293582', '5132859132', '3215812358', '3512835281'].map((digits) =>
    Array.from(digits),
  );

  async function open(
    person: keyof typeof people,
    { at = site } = {},
  ): Promise<{ page: Page; frame: FrameLocator; context: BrowserContext }> {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'waymark_person', value: people[person], url: at.url }]);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        seen.push(`${message.text()} ${message.location().url}`);
      }
    });
    page.on('pageerror', (error) => seen.push(error.message));
    await page.goto(`${at.url}/jira/software/projects/PAY/boards/1/backlog`);
    await page.getByRole('link', { name: 'Waymark', exact: true }).click();
    const frame = page.frameLocator('iframe');
    await frame
      .getByRole('heading', { name: 'WSJF: what brings the most value soonest' })
      .waitFor();
    await frame
      .getByRole('button', { name: /^PAY-\d+ / })
      .first()
      .waitFor();
    return { page, frame, context };
  }

  /** The keys of the rows from top to bottom. */
  const keysOf = async (frame: FrameLocator): Promise<readonly string[]> => {
    const texts = await frame.locator('tbody tr td:nth-child(2) button').allInnerTexts();
    return texts.map((text) => /^PAY-\d+/.exec(text)?.[0] ?? text);
  };

  async function searchKeys(jql: string, at = site): Promise<readonly string[]> {
    const answer = await at.as('product-owner').fetch('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { 'x-atlassian-token': 'no-check' },
      body: JSON.stringify({ jql, fields: ['summary'], maxResults: 50 }),
    });
    const { issues } = (await answer.json()) as { issues: { key: string }[] };
    return issues.map(({ key }) => key);
  }
});
