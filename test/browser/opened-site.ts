import type { Browser } from 'playwright-core';
import type { RunningSite, StartOptions } from '../site/start-site';
import { startSite } from '../site/start-site';
import { sharedBrowser } from './shared-browser';

/** What the tests of one file share. */
export type OpenedSite = { readonly browser: Browser; readonly site: RunningSite };

/** A browser and a site for all tests of a file: open before the first, closed after the last. */
export function openedSite(options: StartOptions = { seed: 'used' }): OpenedSite {
  let opened: OpenedSite | undefined;
  beforeAll(async () => {
    const [browser, site] = await Promise.all([sharedBrowser(), startSite(options)]);
    opened = { browser, site };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.site.stop();
  });
  const ready = (): OpenedSite => {
    if (opened === undefined) throw new Error('The site is open only while a test runs.');
    return opened;
  };
  return {
    get browser() {
      return ready().browser;
    },
    get site() {
      return ready().site;
    },
  };
}
