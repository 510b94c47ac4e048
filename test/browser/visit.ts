import type { Browser, Page, Request } from 'playwright-core';
import type { PersonName, RunningSite } from '../site/start-site';
import { people } from '../site/start-site';

/** As whom and how a page is looked at. */
export type Visiting = {
  readonly person?: PersonName;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly hasScripts?: boolean;
};
/** A page of its own context, and everything that went wrong on it so far. */
export type Visit = {
  readonly page: Page;
  readonly faults: string[];
  /** Until nothing has been asked for a moment, 200 ms; a page that goes on asking is taken as it is. */
  readonly settle: (quietMs?: number) => Promise<void>;
};

/** A page on a slow machine takes seconds, and what belongs to a frame that is gone is never answered. */
const settledWithinMs = 8000;

/** Opens a page as one of the people; closing its context ends the visit. */
export async function visit(
  browser: Browser,
  site: RunningSite,
  { person = 'product-owner', theme = 'light', hasScripts = true, ...size }: Visiting = {},
): Promise<Visit> {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: hasScripts, colorScheme: theme },
    viewport: { width: size.width ?? 1280, height: size.height ?? 900 },
  });
  await context.addCookies([{ name: 'waymark_person', value: people[person], url: site.url }]);
  const page = await context.newPage();
  const faults: string[] = [];
  const note = (words: string) => faults.push(`${new URL(page.url()).pathname}: ${words}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      note(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(error.message));
  const open = new Set<Request>();
  let changedAt = Date.now();
  const end = (request: Request) => {
    open.delete(request);
    changedAt = Date.now();
  };
  page.on('requestfinished', end).on('requestfailed', end);
  page.on('request', (request) => {
    open.add(request);
    changedAt = Date.now();
    const { protocol, hostname, port } = new URL(request.url());
    const isOwn = ['localhost', '127.0.0.1'].includes(hostname) && port === String(site.port);
    if (protocol.startsWith('http') && !isOwn) note(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${String(response.status())} ${response.url()}`);
  });
  return {
    page,
    faults,
    async settle(quietMs = 200) {
      const begun = Date.now();
      const isQuiet = () => open.size === 0 && Date.now() - changedAt > quietMs;
      while (!isQuiet() && Date.now() - begun < settledWithinMs) await page.waitForTimeout(25);
      open.clear();
    },
  };
}
