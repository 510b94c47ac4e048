import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../site/start-site';
import { openBrowser } from './open-browser';
import { visit } from './visit';

const committed = join(process.cwd(), 'docs/pictures/work-item.png');

describe('the picture in README', () => {
  it('can be made of a work item with both panels; UPDATE_GOLDEN=1 replaces the committed one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-picture-'));
    const path = process.env['UPDATE_GOLDEN'] === '1' ? committed : join(folder, 'picture.png');
    const [browser, site] = await Promise.all([openBrowser(), startSite({ seed: 'used' })]);
    try {
      const { page, settle } = await visit(browser, site, { width: 1280, height: 1160 });
      await page.goto(`${site.url}/browse/PAY-42`);
      const criteria = page.frameLocator('iframe[title="Acceptance criteria"]');
      await criteria.getByRole('checkbox').first().check();
      await criteria.getByText('Saved').waitFor();
      const ready = page.frameLocator('iframe[title="Definition of ready"]');
      await ready.getByText('1 thing left before this is ready').waitFor();
      await settle();
      await page.mouse.move(0, 0);
      await page.screenshot({ path });
      expect(statSync(path).size).toBeGreaterThan(40_000);
      expect(statSync(committed).size).toBeGreaterThan(40_000);
    } finally {
      await browser.close();
      await site.stop();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
