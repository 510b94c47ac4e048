import type { Page } from 'playwright-core';

/** Makes a page with the macro, as a person does; begins on the form of a new page and ends on the page. */
export async function writeRoadmap(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create and write' }).click();
  await page.getByRole('textbox', { name: 'Page' }).click();
  await page.keyboard.type('/roadmap');
  await page.getByRole('option', { name: /Roadmap and KPI/ }).waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .frameLocator('iframe')
    .getByRole('button', { name: 'Insert' })
    .click();
  await page.getByRole('button', { name: 'Edit Roadmap and KPI summary' }).waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('link', { name: 'Edit', exact: true }).waitFor();
}
