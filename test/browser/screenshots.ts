import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PersonName, RunningSite } from '../site/start-site';
import { startSite } from '../site/start-site';
import { openBrowser } from './open-browser';
import { visit } from './visit';
import { writeRoadmap } from './macro/write-roadmap';

/** What to photograph; nothing said, every surface of the sample. */
export type Photographing = {
  readonly only?: readonly string[];
  /** A file that is brought in instead of the sample, and the project in it that is looked at. */
  readonly importFile?: string | undefined;
  readonly project?: string | undefined;
};
/** Where a surface is found: an address, and what is done there; `many` is where it has much to show. */
type Surface = {
  readonly from: string;
  readonly many?: string;
  /** Who does the work of this surface, where that is not the product owner. */
  readonly by?: PersonName;
  readonly go?: (page: Page) => Promise<void>;
};
type State = readonly [name: string, person: PersonName, weather: object];

const follow = (name: string) => (page: Page) =>
  page.getByRole('link', { name, exact: true }).first().click();

const tab = (name: string) => async (page: Page) => {
  await follow('Waymark')(page);
  await page.frameLocator('iframe').getByRole('tab', { name }).click();
};

const configure = (title: string) => async (page: Page) => {
  await follow(title)(page);
  await follow('Edit')(page);
  await page.getByRole('button', { name: 'Edit Roadmap and KPI summary' }).click();
};

const settings = (board: string) => async (page: Page) => {
  const app = page.getByRole('link', { name: 'Waymark', exact: true }).first();
  const address = (await app.getAttribute('href')) ?? '';
  await page.goto(new URL(address.replace(board, `${board}/settings`), page.url()).href);
};

const rule = (board: string) => async (page: Page) => {
  await page.goto(new URL(`${board}/settings/workflow`, page.url()).href);
  const link = page.getByRole('link', { name: 'Add a rule' }).first();
  if ((await link.count()) > 0) await link.click();
};

/** Makes a page with the macro where an import brings none. */
async function layRoadmap(browser: Browser, site: RunningSite): Promise<void> {
  const { page } = await visit(browser, site);
  await page.goto(`${site.url}/wiki/spaces/${ownSpace}/pages/create`);
  await writeRoadmap(page, roadmapTitle);
  await page.context().close();
}

/** The space that comes with an import, and the page that is made in it. */
const ownSpace = 'DOC';
const roadmapTitle = 'What comes next';

/** The work items of an imported project that are to be done, the first in Jira's order. */
async function firstOf(site: RunningSite, project: string): Promise<readonly string[]> {
  const response = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      jql: `project = "${project}" AND statusCategory != Done ORDER BY Rank`,
      ...{ fields: ['summary'], maxResults: 2 },
    }),
  });
  const { issues } = (await response.json()) as { issues: readonly { key: string }[] };
  return issues.map(({ key }) => key);
}

function surfacesOf(
  project: string,
  [first = '', second = first]: readonly string[],
): Readonly<Record<string, Surface>> {
  const board = `/jira/software/projects/${project}`;
  const isSample = project === 'PAY';
  const wiki = `/wiki/spaces/${isSample ? project : ownSpace}/overview`;
  const roadmap = isSample ? 'Payments roadmap' : roadmapTitle;
  return {
    home: { from: '/' },
    'work-item': { from: `/browse/${first}`, many: `/browse/${second}` },
    backlog: { from: board },
    list: { from: `${board}/list` },
    create: { from: '/jira/create' },
    wsjf: { from: board, go: follow('Waymark') },
    refine: { from: board, go: tab('Refine') },
    'to-accept': { from: board, go: tab('To accept') },
    // Who is offered no way there may still have the address.
    settings: { from: board, by: 'project-admin', go: settings(board) },
    gate: { from: board, by: 'admin', go: rule(board) },
    roadmap: { from: wiki, go: follow(roadmap) },
    'macro-config': { from: wiki, go: configure(roadmap) },
  };
}

const bad = { requests: [{ pattern: '* /rest/**', status: 503 }] };
const slow = { requests: [{ pattern: '* /rest/**', latencyMs: 20_000 }] };

/** The states that a surface can be in, with the people and the weather that bring them about. */
const states: readonly State[] = [
  ['one', 'product-owner', {}],
  ['many', 'project-admin', {}],
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
export async function photograph(asked: Photographing): Promise<string> {
  const { only = [], importFile, project = 'PAY' } = asked;
  const folder = mkdtempSync(join(tmpdir(), 'waymark-states-'));
  const browser = await openBrowser();
  const site = await startSite(importFile === undefined ? { seed: 'used' } : { importFile });
  const bare = importFile === undefined ? await startSite() : undefined;
  const isSample = importFile === undefined;
  const items = isSample ? ['PAY-33', 'PAY-41'] : await firstOf(site, project);
  if (!isSample) await layRoadmap(browser, site);
  const surfaces = Object.entries(surfacesOf(project, items));
  for (const [name, surface] of surfaces) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const state of states)
      await photographState({ browser, folder, site }, [name, surface], state);
    if (bare !== undefined)
      await photographState({ browser, folder, site: bare }, [name, surface], emptyState);
  }
  await browser.close();
  await Promise.all([site.stop(), bare?.stop()]);
  return folder;
}

const emptyState: State = ['empty', 'product-owner', {}];

type Studio = { readonly browser: Browser; readonly folder: string; readonly site: RunningSite };

/** Goes there in fair weather, then lets the surface meet its state, in all looks at once. */
async function photographState(
  { browser, folder, site }: Studio,
  [surface, { from, many = from, by, go }]: readonly [string, Surface],
  [state, person, weather]: State,
): Promise<void> {
  const whose = person === 'product-owner' || person === 'project-admin' ? (by ?? person) : person;
  const stands = await Promise.all(
    looks.map(async (look) => {
      const { page, settle } = await visit(browser, site, { ...look, person: whose, height: 1600 });
      page.setDefaultTimeout(5000);
      await page.goto(site.url + (state === 'many' ? many : from));
      const name = `${surface}-${state}-${look.theme}-${String(look.width)}`;
      return { page, settle, name };
    }),
  );
  site.weather.set(weather);
  await Promise.all(
    stands.map(async ({ page, settle, name }) => {
      try {
        if (go === undefined) await page.reload();
        else await go(page);
      } catch (error) {
        process.stderr.write(`${name}: ${String(error).split('\n')[0] ?? ''}\n`);
      }
      await settle();
      if (state !== 'loading') await untilRead(page);
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.context().close();
    }),
  );
  site.weather.set({});
}

const waiting = /Loading|Opening the backlog|Reading Jira|goes on when/;

/** What a frame says; what it is about to say too, as “Loading…” comes a moment late. */
const wordsWaiting = (): string =>
  document.querySelector('.wm-loading')?.textContent ?? document.body.innerText;

/** Until no surface reads on; what still does after the longest row of tries is taken as it is. */
async function untilRead(page: Page): Promise<void> {
  for (const end = Date.now() + 75_000; Date.now() < end;) {
    const words = await Promise.all(
      page.frames().map((frame) => frame.evaluate(wordsWaiting).catch(() => '')),
    );
    if (!words.some((text) => waiting.test(text))) return;
    await page.waitForTimeout(1000);
  }
}
