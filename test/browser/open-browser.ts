import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type * as Playwright from 'playwright-core';
import { loadOnce } from '../once-per-process';
import unpackBrowser from './global-setup.mjs';

const cache = join(process.cwd(), 'node_modules/.cache/waymark-browser');

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A browser without a window: the one that comes with the install on Linux x64, so that one browser
 * decides; `WAYMARK_BROWSER=path` overrides it; elsewhere an installed Chrome.
 * @throws {Error} With one sentence that says what to do, where there is none.
 */
export async function openBrowser(): Promise<Browser> {
  unpackBrowser();
  const executablePath = process.env['WAYMARK_BROWSER'] ?? bundled() ?? installed.find(existsSync);
  if (executablePath === undefined)
    throw new Error('No browser was found. Install Chrome, or set WAYMARK_BROWSER to its path.');
  const { chromium } = (await loadOnce('playwright-core')) as typeof Playwright;
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...environment(), ...libraries() },
  });
}

const bundled = (): string | undefined => {
  const path = join(cache, 'chromium');
  return existsSync(path) ? path : undefined;
};

function libraries(): Record<string, string> {
  if (bundled() === undefined) return {};
  return {
    LD_LIBRARY_PATH: [join(cache, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? '']
      .filter((path) => path !== '')
      .join(':'),
    FONTCONFIG_PATH: join(cache, 'fonts'),
  };
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
