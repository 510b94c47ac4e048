import type { Browser, Frame } from 'playwright-core';
import { startServer } from '../../host/server';
import { findRoot } from '../../host/root';
import { seedSample } from '../../host/seeds/sample';
import type { NewIssue } from '../../host/site/jira/issue/types';
import { openBrowser } from '../../test/browser/open-browser';
import { people } from '../../test/site/start-site';
import type { Figure } from '../harness/figure';
import { median } from '../harness/figure';
import { scoredItems } from './scored-items';

const rows = 10_000;
const edits = 40;
const editsOfAll = 5;

type Times = { readonly script: readonly number[]; readonly painted: readonly number[] };

/** One edit among ten thousand rows in a browser, and the same table with every row drawn. */
export async function pageFigures(): Promise<readonly Figure[]> {
  const browser = await openBrowser();
  const site = await startServer({
    ...{ root: findRoot(), folder: ':memory:', asOf: undefined, port: 0 },
    beginning: (at, pinnedPanels) => {
      seedSample(at, { pinnedPanels });
      at.atomically(() => {
        at.jira.issues.createMany(stories());
      });
    },
  });
  try {
    const frame = await openRanking(browser, site.url);
    const windowed = await timeEdits(frame, edits);
    await drawAll(frame);
    const all = await timeEdits(frame, editsOfAll);
    const name = `edit among ${String(rows)} rows`;
    return [
      {
        name: `${name}: script`,
        measured: median(windowed.script),
        unit: 'ms',
        against: { what: 'the same table given all rows', value: median(all.script) },
        budget: 16,
      },
      {
        name: `${name}: script, p95`,
        measured: quantile(windowed.script, 0.95),
        unit: 'ms',
        against: { what: 'the same table given all rows', value: quantile(all.script, 0.95) },
        budget: 32,
      },
      {
        name: `${name}: from key to painted`,
        measured: median(windowed.painted),
        unit: 'ms',
        against: { what: 'the same table given all rows', value: median(all.painted) },
      },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

const stories = (): readonly NewIssue[] =>
  scoredItems(rows, 1).map(({ values }, at) => ({
    projectId: '10000',
    typeId: '10001',
    statusId: '10000',
    priorityId: '3',
    summary: `Pays by card ${String(at)}`,
    labels: [],
    sprintIds: [],
    createdMs: Date.parse('2026-01-05T10:00:00Z') + at * 60_000,
    updatedMs: Date.parse('2026-01-05T10:00:00Z') + at * 60_000,
    custom: {},
    body: {},
    properties: { 'waymark.scoring': { v: 1, version: 1, ...values, scoredOn: '2026-11-02' } },
  }));

async function openRanking(browser: Browser, url: string): Promise<Frame> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addCookies([{ name: 'waymark_person', value: people['product-owner'], url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/jira/software/projects/PAY/boards/1/backlog`);
  const link = page.getByRole('link', { name: 'Waymark', exact: true });
  const address = new URL((await link.getAttribute('href')) ?? '', url);
  await page.goto(`${address.href}?level=story`);
  // All loaded: only then is there an order to apply.
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: 'Apply to Jira’s backlog…', disabled: false })
    .waitFor();
  const frame = page.frames().find((each) => each.url().includes('/project-page.html'));
  if (frame === undefined) throw new Error('The page has no frame with the ranking.');
  return frame;
}

/** Gives the table so much height that every row is in view. */
async function drawAll(frame: Frame): Promise<void> {
  await frame.locator('.wm-grid').evaluate(({ style }) => {
    Object.assign(style, { maxHeight: 'none', height: '500000px' });
  });
  await frame.waitForFunction(
    (least) => document.querySelectorAll('tbody tr').length > least,
    rows,
  );
}

/** For each edit: the script that the key causes, and the time until the frame is painted. */
const timeEdits = (frame: Frame, count: number): Promise<Times> =>
  frame.evaluate(async (most) => {
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const script: number[] = [];
    const painted: number[] = [];
    for (let at = 0; at < most + 2; at += 1) {
      const cells = document.querySelectorAll<HTMLElement>('[data-cell$=":jobSize"]');
      const cell = cells[at % Math.min(12, cells.length)];
      if (cell === undefined) throw new Error('No cell of job sizes is drawn.');
      const key = cell.textContent === '5' ? '8' : '5';
      const began = performance.now();
      cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      // React draws what a key causes in the micro task after it.
      await Promise.resolve();
      const ran = performance.now() - began;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await rest(0);
      // The first two warm up.
      if (at >= 2) {
        script.push(ran);
        painted.push(performance.now() - began);
      }
      await rest(100);
    }
    return { script, painted };
  }, count);
