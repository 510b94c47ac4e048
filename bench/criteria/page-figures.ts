import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from '../../test/browser/open-browser';
import type { RunningSite } from '../../test/site/start-site';
import { people, startSite } from '../../test/site/start-site';
import type { Figure } from '../harness/figure';
import { median } from '../harness/figure';

const fullList = 150;
const ticks = 20;

/** What the panel costs in a browser, on a work item with a full list. */
export async function pageFigures(): Promise<readonly Figure[]> {
  const [site, browser] = await Promise.all([startSite(), openBrowser()]);
  try {
    await fill(site);
    const { page, frame, paths } = await open(site, browser);
    const opening = { requests: requestsIn(paths), calls: callsIn(paths) };
    paths.length = 0;
    const tickMs = median(await tickTimes(frame));
    await frame.getByText('Saved', { exact: true }).waitFor();
    const tickCalls = callsIn(paths);
    const dropped = await droppedWhileTyping(page, frame);
    return [
      count('requests to open the panel', opening.requests, 2),
      count('function calls to open the panel', opening.calls, 0),
      count(`function calls for ${String(ticks)} ticks`, tickCalls, 3),
      {
        name: `tick to painted among ${String(fullList)}`,
        measured: tickMs,
        unit: 'ms',
        against: { what: 'two frames', value: 33 },
        budget: 33,
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

async function fill(site: RunningSite): Promise<void> {
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
}

async function open(site: RunningSite, browser: Browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addCookies([
    { name: 'waymark_person', value: people['product-owner'], url: site.url },
  ]);
  const page = await context.newPage();
  const paths: string[] = [];
  page.on('request', (request) => paths.push(request.url()));
  await page.goto(`${site.url}/browse/PAY-40`);
  await page.frameLocator('iframe[title="Acceptance criteria"]').locator('.criteria').waitFor();
  const frame = page.frames().find((each) => each.url().includes('/criteria-panel.html'));
  if (frame === undefined) throw new Error('The page has no frame with the criteria.');
  await page.locator('iframe[title="Acceptance criteria"]').scrollIntoViewIfNeeded();
  // The other panel asks for functions of its own; what is counted here has been sent by now.
  return { page, frame, paths };
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
