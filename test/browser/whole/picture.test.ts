import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openedSite } from '../opened-site';
import type { Visit } from '../visit';
import { visit } from '../visit';

const committed = join(process.cwd(), 'docs/pictures');

/** Each picture: its size, and the way to what it shows. */
const pictures = {
  'work-item.png': {
    height: 1160,
    go: async ({ page }: Visit) => {
      await page.goto(`${opened.site.url}/browse/PAY-42`);
      const criteria = page.frameLocator('iframe[title="Acceptance criteria"]');
      await criteria.getByRole('checkbox').first().check();
      await criteria.getByText('Saved').waitFor();
      const ready = page.frameLocator('iframe[title="Definition of ready"]');
      await ready.getByText('1 thing left before this is ready').waitFor();
    },
  },
  'roadmap.png': {
    height: 1000,
    go: async ({ page }: Visit) => {
      await page.goto(opened.site.url);
      await page.getByRole('link', { name: 'Read the roadmap page' }).click();
      await page.frameLocator('iframe').getByText('as you see it').waitFor();
    },
  },
};

const opened = openedSite();

describe('a picture in README', () => {
  it.each(Object.entries(pictures))(
    '%s can be made; UPDATE_GOLDEN=1 replaces the committed one',
    async (name, { height, go }) => {
      const folder = mkdtempSync(join(tmpdir(), 'waymark-picture-'));
      const path = join(process.env['UPDATE_GOLDEN'] === '1' ? committed : folder, name);
      const here = await visit(opened.browser, opened.site, { width: 1280, height });
      await go(here);
      await here.settle();
      await here.page.mouse.move(0, 0);
      await here.page.screenshot({ path });
      await here.page.context().close();
      expect(statSync(path).size).toBeGreaterThan(40_000);
      expect(statSync(join(committed, name)).size).toBeGreaterThan(40_000);
      rmSync(folder, { recursive: true });
    },
  );
});
