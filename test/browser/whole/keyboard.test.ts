import type { FrameLocator, Page } from 'playwright-core';
import type { PersonName } from '../../site/start-site';
import { openedSite } from '../opened-site';
import { visit } from '../visit';

const opened = openedSite();

describe('whoever works by keyboard', () => {
  it('is back where a form was opened after leaving it', async () => {
    await on('product-owner', async (page) => {
      await page.goto(`${opened.site.url}/browse/PAY-7`);
      const panel = page.frameLocator('iframe[title="Definition of ready"]');
      await panel.getByRole('button', { name: 'Add one' }).press('Enter');
      await panel.locator('input:focus').press('Escape');
      await isFocused(panel, 'Add one');
      const waiting = await openTab(page, 'To accept');
      await waiting.getByRole('button', { name: 'Reject…' }).first().press('Enter');
      await waiting.locator('input:focus').press('Escape');
      await isFocused(waiting, 'Reject…');
    });
  });

  it('goes on with what stands next to something that went', async () => {
    await on('project-admin', async (page) => {
      await page.goto(`${opened.site.url}/jira/software/projects/PAY`);
      await page.getByRole('link', { name: 'Waymark settings' }).click();
      const settings = page.frameLocator('iframe');
      await settings.getByRole('button', { name: 'Remove Ana Silva' }).press('Enter');
      await isFocused(settings, 'Remove Priya Raman');
    });
  });

  it('copies from a frame that has no right to the clipboard, and nothing complains', async () => {
    await on('project-admin', async (page) => {
      await page.goto(`${opened.site.url}/jira/software/projects/PAY`);
      await page.getByRole('link', { name: 'Waymark settings' }).click();
      const settings = page.frameLocator('iframe');
      await settings.getByRole('button', { name: /^Copy a message/ }).press('Enter');
      await settings.getByRole('button', { name: 'Copied' }).waitFor();
    });
  });
});

// Helpers

async function on(person: PersonName, walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults } = await visit(opened.browser, opened.site, { person });
  await walk(page);
  await page.context().close();
  expect(faults).toEqual([]);
}

async function openTab(page: Page, name: string): Promise<FrameLocator> {
  await page.goto(`${opened.site.url}/jira/software/projects/PAY`);
  await page.getByRole('link', { name: 'Waymark', exact: true }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('tab', { name }).click();
  return frame;
}

const isFocused = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole('button', { name }).and(frame.locator(':focus')).waitFor();
