import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../site/start-site';
import { people, startSite } from '../site/start-site';
import { openBrowser } from './open-browser';

describe('views of a ranking', () => {
  let site: RunningSite;
  let browser: Browser;
  const seen: string[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite({ seed: 'used' }), openBrowser()]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('draws what fits until a date, at 85 % and at 50 %, and moves with the date', async () => {
    const { page, frame, context } = await open('view=cutLine');
    const said = frame.getByText(/^\d+ of \d+ fit at 85 %, \d+ at 50 %\.$/);
    await said.waitFor();
    await frame.getByText(/finished in the last 12 weeks, by resolution date/).waitFor();
    const numbers = async () => (await said.innerText()).match(/\d+/g)?.map(Number) ?? [];
    const [likely = 0, of = 0, , even = 0] = await numbers();
    expect(likely).toBeLessThanOrEqual(even);
    expect(even).toBeLessThanOrEqual(of);
    const far = new Date(Date.now() + 500 * 86_400_000).toISOString().slice(0, 10);
    await frame.getByRole('textbox', { name: 'What fits until' }).fill(far);
    await frame.getByText(/^(\d+) of \1 fit at 85 %/).waitFor();
    await frame.getByText(/85 % by .* · 50 % by/).waitFor();
    expect(page.url()).toContain(`until=${far}`);
    await context.close();
  }, 60_000);

  it('writes nothing to the console', () => {
    expect(seen).toEqual([]);
  });

  // Helpers

  async function open(
    query: string,
  ): Promise<{ page: Page; frame: FrameLocator; context: BrowserContext }> {
    const context = await browser.newContext();
    const person = people['product-owner'];
    await context.addCookies([{ name: 'waymark_person', value: person, url: site.url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        seen.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => seen.push(error.message));
    await page.goto(`${site.url}/jira/software/projects/PAY/boards/1/backlog`);
    const link = page.getByRole('link', { name: 'Waymark', exact: true });
    const address = new URL((await link.getAttribute('href')) ?? '', site.url);
    await page.goto(`${address.href}?${query}`);
    const frame = page.frameLocator('iframe');
    await frame
      .getByRole('button', { name: /^PAY-\d+ / })
      .first()
      .waitFor();
    return { page, frame, context };
  }
});
