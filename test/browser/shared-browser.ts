import type { Browser, BrowserContextOptions } from 'playwright-core';
import { oncePerProcess } from '../once-per-process';
import { openBrowser } from './open-browser';

/** What a page waits for on a machine that has other things to do; it costs nothing where all goes well. */
const waitAtMostMs = 60_000;

/**
 * The browser that all test files of a process share. To close it is to close what was opened in it;
 * the browser itself goes when the last test is over (`global-teardown.mjs`).
 */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await oncePerProcess('browser', openBrowser);
  return Object.create(browser, {
    newContext: {
      value: async (options?: BrowserContextOptions) => {
        const context = await browser.newContext(options);
        context.setDefaultTimeout(waitAtMostMs);
        return context;
      },
    },
    close: {
      value: async () => {
        await Promise.all(browser.contexts().map((context) => context.close()));
      },
    },
  }) as Browser;
}
