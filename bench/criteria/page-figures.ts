import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../../test/browser/open-browser';
import type { RunningSite } from '../../test/site/start-site';
import { people, startSite } from '../../test/site/start-site';
import type { Figure } from '../harness/figure';
import { median } from '../harness/figure';
import { lostOnSite, tickOverwriting } from './overwriting';

const fullList = 150;
const ticks = 20;

/** What the panel costs in a browser, on a work item with a full list. */
export async function pageFigures(): Promise<readonly Figure[]> {
  const [site, browser] = await Promise.all([startSite(), openBrowser()]);
  try {
    const subjectId = await fill(site);
    const { page, frame, paths, bodies } = await open(site, browser);
    const opening = { requests: requestsIn(paths), calls: callsIn(paths) };
    paths.length = 0;
    bodies.length = 0;
    const tickMs = median(await tickTimes(frame));
    await frame.getByText('Saved', { exact: true }).waitFor();
    const tickCalls = callsIn(paths);
    const sent = sentIn(bodies);
    const plainMs = await tickOverwriting(page, fullList, ticks);
    const dropped = await droppedWhileTyping(page, frame);
    const written = await writtenOf(site, subjectId);
    const lineIds = Array.from({ length: 40 }, (_, n) => `line-${String(100 + n)}`);
    const lost = await lostOnSite(site, subjectId, lineIds);
    return [
      count('requests to open the panel', opening.requests, 2),
      count('function calls to open the panel', opening.calls, 0),
      count(`function calls for ${String(ticks)} ticks`, tickCalls, 3),
      {
        name: `tick to painted among ${String(fullList)}`,
        measured: tickMs,
        unit: 'ms',
        against: { what: 'the list as one JSON, all rows drawn', value: plainMs },
        budget: 33,
      },
      {
        name: `kilobytes sent for ${String(ticks)} ticks`,
        measured: sent / 1_000,
        unit: 'kB',
        against: { what: 'the whole list with each tick', value: (ticks * written) / 1_000 },
        budget: 20,
      },
      {
        name: 'ticks lost by two people on the site',
        measured: lost.record,
        unit: 'count',
        against: { what: 'overwriting one property', value: lost.overwriting },
        budget: 0,
      },
      count(`frames dropped while typing among ${String(fullList)}`, dropped, 2),
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

const count = (name: string, measured: number, budget: number): Figure => ({
  name,
  measured,
  unit: 'count',
  against: budget === 0 ? { what: 'one', value: 1 } : { what: 'budget', value: budget },
  budget,
});

const requestsIn = (paths: readonly string[]): number =>
  paths.filter((path) => /summary%2Cstatus|permissions=EDIT_ISSUES&/.test(path)).length;

const callsIn = (paths: readonly string[]): number =>
  paths.filter((path) => path.includes('/_forge/invoke')).length;

/** Characters of the calls that carry changes. */
const sentIn = (bodies: readonly string[]): number =>
  bodies.filter((body) => body.includes('record.apply')).join('').length;

/** Characters of the whole list as its property holds it. */
async function writtenOf(site: RunningSite, subjectId: string): Promise<number> {
  const path = `/rest/api/3/issue/${subjectId}/properties/waymark.criteria`;
  const answer = await site.as('admin').fetch(path);
  return JSON.stringify(((await answer.json()) as { value: unknown }).value).length;
}

async function fill(site: RunningSite): Promise<string> {
  const answer = await site.as('admin').fetch('/rest/api/3/issue/PAY-40?fields=summary');
  const { id: subjectId } = (await answer.json()) as { id: string };
  const lines = Array.from({ length: fullList }, (_, n) => ({
    id: `line-${String(n)}`,
    text: `${String(n)} `.padEnd(90, 'Pays by card and gets a receipt '),
  }));
  const change = { type: 'add', lines, after: null };
  const operations = [{ clientId: 'bench-client', seq: 1, change }];
  await site
    .as('product-owner')
    .invoke('criteria-panel', 'record.apply', { kind: 'criteria', subjectId, operations });
  return subjectId;
}

async function open(site: RunningSite, browser: Browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addCookies([
    { name: 'waymark_person', value: people['product-owner'], url: site.url },
  ]);
  const page = await context.newPage();
  const paths: string[] = [];
  const bodies: string[] = [];
  page.on('request', (request) => {
    paths.push(request.url());
    bodies.push(request.postData() ?? '');
  });
  await page.goto(`${site.url}/browse/PAY-40`);
  await page.frameLocator('iframe[title="Acceptance criteria"]').locator('.criteria').waitFor();
  const frame = page.frames().find((each) => each.url().includes('/criteria-panel.html'));
  if (frame === undefined) throw new Error('The page has no frame with the criteria.');
  await page.locator('iframe[title="Acceptance criteria"]').scrollIntoViewIfNeeded();
  // The other panel asks for functions of its own; what is counted here has been sent by now.
  return { page, frame, paths, bodies };
}

/** From the click to the frame in which the box is drawn, for each of the ticks. */
const tickTimes = (frame: Frame): Promise<readonly number[]> =>
  frame.evaluate(async (most) => {
    const times: number[] = [];
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.criterion-box')];
    for (const box of boxes.slice(0, most)) {
      const began = performance.now();
      box.click();
      await new Promise((painted) => requestAnimationFrame(painted));
      times.push(performance.now() - began);
    }
    return times;
  }, ticks);

/** Frames that came more than a frame late while sixty characters were typed. */
async function droppedWhileTyping(page: Page, frame: Frame): Promise<number> {
  await frame.getByRole('textbox', { name: 'Type a criterion and press Enter' }).click();
  await frame.evaluate(() => {
    const late: number[] = [];
    Object.assign(window, { late });
    let before = performance.now();
    const look = (at: number) => {
      if (at - before > 34) late.push(at - before);
      before = at;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.keyboard.type('Pays by card and gets a receipt in the mail within a minute', {
    delay: 30,
  });
  return frame.evaluate(() => (window as unknown as { late: number[] }).late.length);
}
