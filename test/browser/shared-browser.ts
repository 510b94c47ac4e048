import type { Browser } from 'playwright-core';
import { oncePerProcess } from '../once-per-process';
import { openBrowser } from './open-browser';

/**
 * The browser that all test files of a process share. To close it is to close what was opened in it;
 * the browser itself goes when the last test is over (`global-teardown.mjs`).
 */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await oncePerProcess('browser', openBrowser);
  return Object.create(browser, {
    close: {
      value: async () => {
        await Promise.all(browser.contexts().map((context) => context.close()));
      },
    },
  }) as Browser;
}
