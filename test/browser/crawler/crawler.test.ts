import type { Browser, Frame, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { people, startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import type { Visit } from '../visit';
import { visit } from '../visit';

/** Something to press: on which page, in the page itself or the frame of a surface, by its words. */
type Control = { readonly path: string; readonly place: string; readonly name: string };

/** What changes nothing that a document shows: format of what is typed next, a copy, a file, a print. */
const quiet = /^(Bold|Italic|Code|Copy|Copied|Download|Export|Print|Close|Refresh)/;
const hands = 3;
/** A menu is pressed open, a line of it chosen, and what that opens is pressed as well. */
const depth = 2;
const changedWithinMs = 5000;

describe('a crawler', () => {
  let browser: Browser;
  let site: RunningSite;
  const faults: string[] = [];
  const controls = new Map<string, Control>();
  const within = new Set<string>();

  beforeAll(async () => {
    [browser, site] = await Promise.all([sharedBrowser(), startSite({ seed: 'used' })]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('finds nothing wrong behind any link', async () => {
    const paths = ['/'];
    const seen = new Set(paths);
    await withHands(paths, async (here, path) => {
      const { page } = here;
      await goTo(here, path);
      for (const href of await linksOf(page)) {
        const kind = kindOf(href);
        if (seen.has(kind)) continue;
        seen.add(kind);
        paths.push(href);
      }
      for (const control of await controlsOf(page, path)) controls.set(keyOf(control), control);
    });
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(25);
  });

  it('finds nothing wrong behind any button of a page, and none that does nothing', async () => {
    const ofPages = [...controls.values()].filter(({ place }) => place === 'page');
    await withHands(ofPages, (here, control) => pressAll(here, control, []));
    expect(faults).toEqual([]);
    expect(controls.size).toBeGreaterThan(60);
  });

  it('finds nothing wrong behind any button of a surface, nor behind what it opens', async () => {
    const ofSurfaces = [...controls.values()].filter(({ place }) => place !== 'page');
    await withHands(ofSurfaces, (here, control) => pressAll(here, control, []));
    expect(faults).toEqual([]);
    expect(within.size).toBeGreaterThan(50);
  });

  // Helpers

  /** Does the tasks, also those added meanwhile, with a few pages at once. */
  async function withHands<Task>(
    tasks: Task[],
    work: (visit: Visit, task: Task) => Promise<void>,
  ): Promise<void> {
    let isBusy = 0;
    const hand = async () => {
      const here = await visit(browser, site);
      while (tasks.length > 0 || isBusy > 0) {
        const task = tasks.shift();
        if (task === undefined) {
          await here.page.waitForTimeout(50);
          continue;
        }
        isBusy += 1;
        await work(here, task).catch((error: unknown) =>
          faults.push(`${JSON.stringify(task)} ${String(error)}`),
        );
        isBusy -= 1;
        for (const fault of here.faults.splice(0)) faults.push(`${JSON.stringify(task)} ${fault}`);
      }
      await here.page.context().close();
    };
    await Promise.all(Array.from({ length: hands }, hand));
  }

  async function goTo({ page, settle }: Visit, path: string): Promise<void> {
    await page
      .context()
      .addCookies([{ name: 'waymark_person', value: people['product-owner'], url: site.url }]);
    await page.goto(site.url + path);
    await settle();
  }

  /** Presses a control, then what it opened in its surface: the lines of a menu, the buttons of a form. */
  async function pressAll(here: Visit, control: Control, by: readonly Control[]): Promise<void> {
    const isDone = await press(here, control, by);
    if (!isDone || control.place === 'page' || by.length === depth) return;
    const found = await controlsOf(here.page, control.path);
    for (const one of found.filter(({ place }) => place === control.place)) {
      const key = keyOf(one);
      if (controls.has(key) || within.has(key)) continue;
      within.add(key);
      await pressAll(here, one, [...by, control]);
    }
  }

  /** Presses where the page stands, else on the page anew and by way of what opens it. */
  async function press(here: Visit, control: Control, by: readonly Control[]): Promise<boolean> {
    const isHere = here.page.url() === site.url + control.path;
    if (isHere && (await tryPress(here, control, 2000)) === 'done') return true;
    await goTo(here, control.path);
    for (const one of by) await tryPress(here, one, 45_000);
    const outcome = await tryPress(here, control, 45_000);
    if (outcome === 'nothing') faults.push(`${JSON.stringify(control)} does nothing`);
    return outcome === 'done';
  }

  async function tryPress(
    { page, settle }: Visit,
    control: Control,
    timeout: number,
  ): Promise<'done' | 'nothing' | 'gone'> {
    const frame = page.frames().find((one) => placeOf(one) === control.place);
    // What an earlier press took away is not there any more.
    if (frame === undefined || !(await frame.evaluate(mark, control.name))) return 'gone';
    const before = await stateOf(page);
    try {
      await frame.locator('[data-crawled]').click({ timeout });
    } catch (error) {
      // Something that an earlier press opened lies over it.
      if (timeout < 45_000) return 'gone';
      throw error;
    }
    const isDone = quiet.test(control.name) || (await changes(page, before));
    await settle();
    for (const tab of page.context().pages()) if (tab !== page) await tab.close();
    return isDone ? 'done' : 'nothing';
  }
});

/** One work item, page, person or version stands for all of its kind. */
const kindOf = (path: string): string =>
  path.replace(/(PAY|SHOP|OPS)-\d+/, '$1-n').replace(/\d+(\/[^/]*)?$/, 'n');

const keyOf = ({ place, name }: Control): string => `${place} ${name}`;

const placeOf = (frame: Frame): string =>
  frame.parentFrame() === null ? 'page' : (/([\w-]+)\.html/.exec(frame.url())?.[1] ?? 'frame');

const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[0] ?? '/'));

async function controlsOf(page: Page, path: string): Promise<Control[]> {
  const found: Control[] = [];
  for (const frame of page.frames())
    if (await isInReach(frame))
      for (const name of await frame.evaluate(namesToPress))
        found.push({ path, place: placeOf(frame), name });
  return found;
}

/** A macro in the editor is looked at: a click there selects it. */
async function isInReach(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true;
  const element = await frame.frameElement();
  return element.evaluate((one) => getComputedStyle(one as Element).pointerEvents !== 'none');
}

/** What the documents say and where, and whether another tab was opened. */
async function stateOf(page: Page): Promise<string> {
  const texts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.body.outerHTML).catch(() => 'gone')),
  );
  return [page.url(), String(page.context().pages().length), ...texts].join('\n');
}

/** Whether what the documents say becomes other than it was; on a busy machine that takes a while. */
async function changes(page: Page, before: string): Promise<boolean> {
  for (const until = Date.now() + changedWithinMs; Date.now() < until;) {
    await page.waitForTimeout(100);
    if ((await stateOf(page)) !== before) return true;
  }
  return false;
}

/**
 * Runs in the page: the first line of everything that can be pressed, without numbers and keys. Two rows,
 * or two of whatever else is listed, stand for all of the list.
 */
function namesToPress(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button, summary, [role=tab], [role=button]'),
  ];
  const isOneOfMany = (one: Element): boolean => {
    const listed = one.closest('tr, li, [role=row], [role=listitem]');
    if (listed === null) return false;
    const same = [...(listed.parentElement?.children ?? [])].filter(
      ({ tagName, className }) => tagName === listed.tagName && className === listed.className,
    );
    return same.indexOf(listed) >= 2 || isOneOfMany(listed.parentElement ?? document.body);
  };
  return all
    .filter((one) => !isOneOfMany(one))
    .filter((one) => !one.matches(':disabled, [aria-disabled=true], [aria-selected=true]'))
    .filter((one) => one.closest('details:not([open])') !== null || one.checkVisibility())
    .map((one) =>
      (one.ariaLabel ?? one.innerText)
        .trim()
        .replace(/\n[^]*/, '')
        .replace(/[A-Z]+-\d+|\d+/g, 'n'),
    );
}

/** Runs in the page: opens the way to the control with this name and marks it. */
function mark(name: string): boolean {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button, summary, [role=tab], [role=button]'),
  ];
  const found = all.find(
    (one) =>
      (one.ariaLabel ?? one.innerText)
        .trim()
        .replace(/\n[^]*/, '')
        .replace(/[A-Z]+-\d+|\d+/g, 'n') === name,
  );
  if (found === undefined || found.matches(':disabled, [aria-disabled=true], [aria-selected=true]'))
    return false;
  for (
    let fold = found.closest('details');
    fold !== null;
    fold = fold.parentElement?.closest('details') ?? null
  )
    if (found.parentElement !== fold || found.tagName !== 'SUMMARY') fold.open = true;
  // A form that lacks something is refused by the browser, in its own words.
  if (!found.checkVisibility() || found.closest('form')?.matches(':invalid') === true) return false;
  for (const one of document.querySelectorAll('[data-crawled]'))
    one.removeAttribute('data-crawled');
  found.setAttribute('data-crawled', '');
  return true;
}
