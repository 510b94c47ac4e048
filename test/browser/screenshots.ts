import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PersonName } from '../site/start-site';
import { startSite } from '../site/start-site';
import { openBrowser } from './open-browser';
import { visit } from './visit';

type Surface = { readonly from: string; readonly link?: string; readonly many?: string };

const project = '/jira/software/projects/PAY';

/** Where each surface is found; `many` is where it has much to show. */
const surfaces: Readonly<Record<string, Surface>> = {
  home: { from: '/' },
  'work-item': { from: '/browse/PAY-33', many: '/browse/PAY-41' },
  wsjf: { from: project, link: 'Waymark' },
  roadmap: { from: '/wiki/spaces/PAY/overview', link: 'Payments roadmap' },
};

const bad = { requests: [{ pattern: '* /rest/**', status: 503 }] };
const slow = { requests: [{ pattern: '* /rest/**', latencyMs: 20_000 }] };

/** The states that a surface can be in, with the people and the weather that bring them about. */
const states: readonly (readonly [name: string, person: PersonName, weather: object])[] = [
  ['one', 'product-owner', {}],
  ['refused', 'viewer', {}],
  ['hidden', 'no-jira', {}],
  ['loading', 'product-owner', slow],
  ['broken', 'product-owner', bad],
];

const looks = [
  { theme: 'light', width: 1600 },
  { theme: 'dark', width: 1600 },
  { theme: 'light', width: 390 },
] as const;

/** Photographs every surface in its states, on a telephone and a wide screen, light and dark. */
export async function photograph(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-states-'));
  const [browser, site, bare] = await Promise.all([
    openBrowser(),
    startSite({ seed: 'used' }),
    startSite(),
  ]);
  const take = async (page: Page, name: string) => {
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
  };
  for (const look of looks)
    for (const [surface, { from, link, many = from }] of Object.entries(surfaces)) {
      const photographOne = async (
        [state, person, weather]: (typeof states)[number],
        at = site,
        path = from,
      ) => {
        const { page, settle } = await visit(browser, at, { ...look, person, height: 1600 });
        await page.goto(at.url + path);
        at.weather.set(weather);
        const to = link === undefined ? undefined : page.getByRole('link', { name: link }).first();
        if (to === undefined) await page.reload();
        else if ((await to.count()) > 0) await to.click();
        await settle();
        await page.waitForTimeout(500);
        await take(page, `${surface}-${state}-${look.theme}-${String(look.width)}`);
        at.weather.set({});
      };
      for (const state of states) await photographOne(state).catch(report);
      await photographOne(['empty', 'product-owner', {}], bare).catch(report);
      await photographOne(['many', 'product-owner', {}], site, many).catch(report);
    }
  await browser.close();
  await Promise.all([site.stop(), bare.stop()]);
  return folder;
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
