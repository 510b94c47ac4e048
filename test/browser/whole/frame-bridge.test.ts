import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Hono } from 'hono';
import type { Browser, Frame, Page } from 'playwright-core';
import type { RunningServer } from '../../../host/server';
import { loadHost } from '../../site/load-host';
import { sharedBrowser } from '../shared-browser';

const root = process.cwd();
const folder = join(root, 'node_modules/.cache', `bridge-test-${String(process.pid)}`);

describe('the bridge between a page and its frames', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    await buildFixture();
    const pages = new Hono();
    pages.get('/two', (context) => context.html(pageOf('panel', 'panel')));
    pages.get('/apps/a/e', (context) => context.html(pageOf('panel')));
    const { startServer } = await loadHost();
    server = await startServer({
      root,
      manifestFile: join(folder, 'manifest.yml'),
      folder: ':memory:',
      port: 0,
      beginning: 'empty',
      pages: () => pages,
    });
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives the frame another site, a policy and a context', async () => {
    const { page, frames } = await open('/two');
    expect(new URL(frames[0]?.url() ?? '').hostname).toBe('127.0.0.1');
    expect(await press(frames[0], 'context')).toMatchObject({
      accountId: 'acc-ana',
      moduleKey: 'panel',
      extension: { type: 'jira:issuePanel', issue: { id: '1' } },
    });
    expect(await press(frames[0], 'evil')).toMatch(/EvalError/);
    await page.close();
  });

  it('asks products and functions as the person who looks', async () => {
    const { page, frames } = await open('/two');
    expect(await press(frames[0], 'jira')).toBeGreaterThan(0);
    expect(await press(frames[0], 'invoke')).toEqual(expect.arrayContaining(['acc-ana']));
    expect(await press(frames[0], 'fail')).toContain('It broke.');
    expect(await press(frames[0], 'host')).toContain('is no path of');
    await page.close();
  });

  it('themes, sizes and tells the other frames', async () => {
    const { page, frames } = await open('/two');
    expect(await press(frames[0], 'theme')).toBe('dark');
    const height = async () => (await page.locator('iframe').first().boundingBox())?.height ?? 0;
    const before = await height();
    await frames[0]?.getByRole('button', { name: 'grow' }).click();
    await eventually(async () => (await height()) > before + 300);
    await frames[0]?.getByRole('button', { name: 'emit' }).click();
    await shows(frames[1], '{"said":"hello"}');
    await page.close();
  });

  it('opens dialogs that answer, and shows flags', async () => {
    const { page, frames } = await open('/two');
    await frames[0]?.getByRole('button', { name: 'modal' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask' }).frameLocator('iframe');
    await dialog.getByRole('button', { name: 'close' }).click();
    await shows(frames[0], '{"answered":2}');
    await frames[0]?.getByRole('button', { name: 'flag' }).click();
    await page.getByRole('status').getByText('Done').waitFor();
    await page.close();
  });

  it("mirrors the app's history in the page's address", async () => {
    const { page, frames } = await open('/apps/a/e');
    expect(await press(frames[0], 'history')).toBe('/insights');
    expect(new URL(page.url()).pathname).toBe('/apps/a/e/insights');
    await page.goBack();
    await shows(frames[0], '"/"');
    await page.close();
  });

  it('denies storage when asked to, and shows the time of the site, also when it was moved', async () => {
    server.weather.set({ isStorageDenied: true });
    await server.clock.advance(500 * 86_400_000);
    const { page, frames } = await open('/two');
    expect(await press(frames[0], 'store')).toMatch(/SecurityError/);
    expect(await press(frames[0], 'year')).toBe(new Date(server.clock.now()).getFullYear());
    await server.clock.advance(500 * 86_400_000);
    const answered = page.waitForResponse(/_forge\/session/);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await answered;
    await eventually(
      async () => (await press(frames[0], 'year')) === new Date(server.clock.now()).getFullYear(),
    );
    await page.close();
  });

  // Helpers

  async function open(path: string): Promise<{ page: Page; frames: Frame[] }> {
    const page = await browser.newPage();
    await page.goto(server.url + path);
    await page.locator('iframe').last().waitFor();
    const frames = page.frames().slice(1);
    for (const frame of frames) await frame.getByRole('button', { name: 'context' }).waitFor();
    return { page, frames };
  }
});

async function press(frame: Frame | undefined, name: string): Promise<unknown> {
  await frame?.locator('output').evaluate((element) => {
    element.textContent = '';
  });
  await frame?.getByRole('button', { name }).click();
  await frame?.locator('output:not(:empty)').waitFor({ timeout: 45_000 });
  return JSON.parse((await frame?.locator('output').textContent()) ?? '') as unknown;
}

const shows = (frame: Frame | undefined, text: string) =>
  eventually(async () => (await frame?.locator('output').textContent()) === text);

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('It did not happen within half a minute.');
}

const pageOf = (
  ...modules: readonly string[]
) => `<!doctype html><html data-color-mode="dark"><body>
  ${modules
    .map(
      (key) =>
        `<div data-forge-module="${key}" data-forge-local-id="l" data-forge-extension='{"issue":{"id":"1"}}'></div>`,
    )
    .join('')}
  <script type="module" src="/_host/page-bridge.js"></script></body></html>`;

async function buildFixture(): Promise<void> {
  mkdirSync(join(folder, 'static/build'), { recursive: true });
  cpSync(join(root, 'test/fixture-app'), folder, { recursive: true });
  await build({
    entryPoints: [join(root, 'test/fixture-app/src/panel.ts')],
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'static/build/panel.js'),
  });
  writeFileSync(
    join(folder, 'static/build/panel.html'),
    '<!doctype html><html><head><title>Panel</title></head><body><output></output><script type="module" src="./panel.js"></script></body></html>',
  );
}
