import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import { visit } from '../visit';
import { writeRoadmap } from '../macro/write-roadmap';

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe('the sample, 400 days later', () => {
  it('still has today inside its roadmap and work finished in the last 30 days', async () => {
    const later = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10);
    await on({ asOf: later }, async (site) => {
      const { page } = await visit(browser, site);
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Read the roadmap page' }).click();
      const macro = page.frameLocator('iframe');
      await macro.getByText('Today', { exact: true }).waitFor();
      await macro
        .getByText(/^Late \d+ days?/)
        .first()
        .waitFor();
      expect(await number(macro, 'Finished in the last 30 days')).toBeGreaterThan(0);
    });
  });
});

describe('a project whose history ended years ago', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-old-'));

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is useful on every surface, or says why not and which day to look at', async () => {
    const importFile = join(folder, 'old.jsonl');
    writeFileSync(
      importFile,
      oldProject()
        .map((issue) => JSON.stringify(issue))
        .join('\n'),
    );
    await on({ importFile }, async (site) => {
      // Whoever sees none of it is not led to a sample that is not there.
      const home = await (await site.as('no-jira').fetch('/')).text();
      expect(home).toContain('Open a roadmap page');
      expect(home).not.toContain('PAY-12');
      const { page, faults } = await visit(browser, site);
      await page.goto(site.url);
      await page.getByText('Nothing was resolved after 24 Mar 2019.', { exact: false }).waitFor();
      await page.getByRole('link', { name: 'Open a work item of Lighthouse' }).click();
      await page.getByRole('heading', { name: 'Backlog' }).first().waitFor();
      await page.goBack();
      await page.getByRole('link', { name: 'Rank Lighthouse' }).click();
      const app = page.frameLocator('iframe');
      await app.getByText('3 epics in OLD', { exact: false }).waitFor();
      await page.goto(`${site.url}/browse/OLD-20`);
      await page
        .frameLocator('iframe[title="Definition of ready"]')
        .getByText(/before this is ready/)
        .waitFor();
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Make a roadmap page' }).click();
      await writeRoadmap(page, 'Roadmap');
      const macro = page.frameLocator('iframe');
      await macro.getByText(/Nothing finished since 2[0-9] Mar 2019/).waitFor();
      await macro.getByRole('button', { name: /^View as of/ }).click();
      await macro
        .getByText(/as of \d+ Mar/)
        .first()
        .waitFor();
      expect(await number(macro, 'Finished in the last 30 days')).toBeGreaterThan(0);
      expect(faults).toEqual([]);
    });
  });
});

describe('a project that has less', () => {
  it.each([
    ['SHOP-1', /estimate|points/i],
    ['OPS-1', /sprint|epic|parent/i],
  ])(
    'has no rule red on %s for what it lacks, and ranks stories where there are few epics',
    async (key, lacking) => {
      await on({}, async (site) => {
        const { page, faults } = await visit(browser, site);
        await page.goto(`${site.url}/browse/${key}`);
        await page.getByText('Apps', { exact: true }).click();
        await page.getByRole('button', { name: 'Add Definition of ready' }).click();
        const ready = page.frameLocator('iframe[title="Definition of ready"]');
        await ready
          .getByText(/already met|Ready\.|Work (has )?started|ready when/i)
          .first()
          .waitFor();
        const open = await ready.locator('.rd-line').allInnerTexts();
        expect(open.filter((line) => lacking.test(line))).toEqual([]);
        await page.getByRole('link', { name: 'Waymark', exact: true }).click();
        const app = page.frameLocator('iframe');
        await app
          .getByText(/(stories|work items) in (SHOP|OPS)|so these are its \d+/)
          .first()
          .waitFor();
        expect(faults).toEqual([]);
      });
    },
  );
});

describe('a viewer', () => {
  it('meets no control that refuses, and on each surface one sentence that says what is missing', async () => {
    await on({ seed: 'used' }, async (site) => {
      const { page, faults } = await visit(browser, site, { person: 'viewer' });
      await page.goto(`${site.url}/browse/PAY-37`);
      const criteria = page.frameLocator('iframe[title="Acceptance criteria"]');
      await criteria
        .getByText('You can read these. Changing them needs Edit work items in PAY.')
        .waitFor();
      expect(await enabled(criteria.locator('input, textarea'))).toBe(0);
      const ready = page.frameLocator('iframe[title="Definition of ready"]');
      await ready
        .getByText('You can read this. Changing it needs Edit work items in PAY.')
        .waitFor();
      expect(await ready.locator('.rd-line :is(button, select, input)').count()).toBe(0);
      await page.getByRole('link', { name: 'Waymark', exact: true }).click();
      const app = page.frameLocator('iframe');
      await app.getByText('You can look. Scoring needs the permission Edit work items.').waitFor();
      await app.getByRole('tab', { name: 'To accept' }).click();
      await app.getByRole('heading', { name: 'To accept' }).waitFor();
      expect(await app.getByRole('button', { name: /^(Accept|Reject)/ }).count()).toBe(0);
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Read the roadmap page' }).click();
      await page
        .frameLocator('iframe')
        .getByText(/as you see it/)
        .waitFor();
      expect(
        await page
          .frameLocator('iframe')
          .getByRole('button', { name: /^(Publish|Set a target)/ })
          .count(),
      ).toBe(0);
      expect(faults).toEqual([]);
    });
  });
});

// Helpers

async function on(
  options: Parameters<typeof startSite>[0],
  walk: (site: RunningSite) => Promise<void>,
): Promise<void> {
  const site = await startSite(options);
  try {
    await walk(site);
  } finally {
    for (const context of browser.contexts()) await context.close();
    await site.stop();
  }
}

const enabled = (controls: ReturnType<FrameLocator['locator']>): Promise<number> =>
  controls.evaluateAll((all) => all.filter((one) => !one.matches(':disabled')).length);

async function number(macro: FrameLocator, label: string): Promise<number> {
  const card = macro.getByRole('button', { name: new RegExp(label) });
  return Number(/\d+/.exec(await card.locator('.wm-card-value').innerText())?.[0]);
}

/** Three epics and twenty stories, all but a few finished in the spring of 2019, without a changelog. */
function oldProject(): readonly unknown[] {
  const project = { id: '77', key: 'OLD', name: 'Lighthouse' };
  const statuses = {
    new: { id: '1', name: 'Open', statusCategory: { key: 'new' } },
    done: { id: '6', name: 'Closed', statusCategory: { key: 'done' } },
  };
  const day = (n: number) => `2019-03-${String(n).padStart(2, '0')}T10:00:00.000+0000`;
  return Array.from({ length: 23 }, (_, at) => {
    const number = at + 1;
    const isEpic = number <= 3;
    const isOpen = isEpic || number >= 20;
    return {
      id: String(5000 + number),
      key: `OLD-${String(number)}`,
      fields: {
        ...{ project, issuetype: { name: isEpic ? 'Epic' : 'Story' } },
        summary: isEpic ? `Lamp ${String(number)}` : `Step ${String(number)} of the lamp`,
        status: isOpen ? statuses.new : statuses.done,
        created: day(1),
        ...(isOpen ? {} : { resolutiondate: day(number + 5), resolution: { name: 'Done' } }),
        ...(isEpic ? {} : { parent: { key: `OLD-${String((number % 3) + 1)}` } }),
      },
    };
  });
}
