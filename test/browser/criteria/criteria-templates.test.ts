import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from 'playwright-core';
import type { PersonName } from '../../site/start-site';
import { people } from '../../site/start-site';
import { openedSite } from '../opened-site';
import { criteriaLines, criteriaSaved, openCriteria } from './open-criteria';

describe('templates of criteria', () => {
  const opened = openedSite({});

  it('are written in the settings and used on a work item, mandatory lines kept', async () => {
    const { page, frame } = await openSettings('project-admin');
    await frame.getByRole('button', { name: 'Change the template User story' }).click();
    await frame.getByLabel('Name', { exact: true }).fill('Payment');
    await frame
      .getByRole('textbox', { name: 'Criteria' })
      .fill('! Legal has seen it\nPays by card');
    await frame.getByLabel('Add it to new work items by itself').check();
    await frame.getByRole('button', { name: 'Save the template' }).click();
    await frame.getByText('2 criteria · every work type · added to new work items').waitFor();
    await frame.getByText('Saved', { exact: true }).waitFor();
    await page.close();

    const panel = await openCriteria(opened, 'product-owner', 'PAY-36');
    await panel.frame.getByRole('button', { name: 'Use template: Payment (2)' }).click();
    await panel.frame.getByText('0 of 2 met').waitFor();
    expect(await criteriaLines(panel.frame)).toEqual(['Legal has seen it', 'Pays by card']);
    await panel.frame.getByRole('button', { name: 'More actions for: Legal has seen it' }).click();
    await panel.frame.getByRole('menuitem', { name: 'Waive…' }).waitFor();
    expect(await panel.frame.getByRole('menuitem', { name: 'Delete' }).count()).toBe(0);
    await criteriaSaved(panel.frame);
    await panel.context.close();
  });

  it('tells how many work items a linked template would change, changes them, and undoes it', async () => {
    const settings = await openSettings('project-admin');
    const { frame } = settings;
    const row = frame.getByRole('listitem').filter({ hasText: 'Payment' });
    await frame.getByRole('button', { name: 'Change the template Payment' }).click();
    await frame.getByLabel(/^Linked:/).check();
    const field = frame.getByRole('textbox', { name: 'Criteria' });
    await field.fill('! Legal has seen it twice\nPays by card\nSends a receipt');
    await frame.getByRole('button', { name: 'Save the template' }).click();
    const affected = frame.getByRole('list', { name: 'Work items that would change' });
    await affected.getByText('1 changed, 1 added').first().waitFor({ timeout: 45_000 });
    await affected.getByText('PAY-36').waitFor();
    const { violations } = await new AxeBuilder({ page: settings.page })
      .include('iframe')
      .analyze();
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
    const lines = await linesOf('PAY-36');
    expect(lines).toEqual(['Legal has seen it', 'Pays by card']);

    await row.getByRole('button', { name: /^Change \d+ work items?$/ }).click();
    await frame.getByText(/^\d+ work items? changed\.$/).waitFor({ timeout: 45_000 });
    const changed = frame.getByRole('list', { name: 'Work items that were changed' });
    await changed.getByRole('button', { name: 'PAY-36' }).waitFor();
    const brought = ['Legal has seen it twice', 'Pays by card', 'Sends a receipt'];
    expect(await linesOf('PAY-36')).toEqual(brought);

    await row.getByRole('button', { name: 'Undo' }).click();
    await frame.getByText(/as before\.$/).waitFor({ timeout: 45_000 });
    expect(await linesOf('PAY-36')).toEqual(['Legal has seen it', 'Pays by card']);
    await fillCards(frame);
    await settings.page.context().close();
  });

  it('keeps what two people change of the same template at the same time', async () => {
    const [ana, ben] = await Promise.all([openSettings('project-admin'), openSettings('admin')]);
    const open = ({ frame }: typeof ana) =>
      frame.getByRole('button', { name: 'Change the template Payment' }).click();
    await Promise.all([open(ana), open(ben)]);
    const save = async ({ frame }: typeof ana, text: string) => {
      await frame.getByRole('textbox', { name: 'Criteria' }).fill(text);
      await frame.getByRole('button', { name: 'Save the template' }).click();
      await frame.getByText('Saved', { exact: true }).waitFor();
    };
    await save(ana, '! Legal has seen it twice\nPays by card or bill\nSends a receipt');
    await save(ben, '! Legal has seen it twice\nPays by cash\nSends a receipt\nCan be cancelled');
    // Of the line that both changed the first words stand, and the later ones are handed back.
    const late = ben.frame.getByRole('alert').filter({ hasText: 'Someone else changed this' });
    await late.getByText('Pays by card or bill').waitFor();
    await late.getByText('Pays by cash').waitFor();
    await late.getByRole('button', { name: 'Keep theirs' }).click();
    await late.waitFor({ state: 'detached' });
    await Promise.all([ana.page.context().close(), ben.page.context().close()]);

    const panel = await openCriteria(opened, 'product-owner', 'PAY-41');
    await panel.frame.getByRole('button', { name: 'Use template: Payment (4)' }).click();
    await panel.frame.getByText('0 of 4 met').waitFor();
    expect(await criteriaLines(panel.frame)).toEqual([
      'Legal has seen it twice',
      'Pays by card or bill',
      'Sends a receipt',
      'Can be cancelled',
    ]);
    await panel.context.close();
  });

  // Helpers

  /** What it costs is said before: nothing is switched on until then; then the cards of all are filled. */
  async function fillCards(frame: FrameLocator): Promise<void> {
    const options = frame.locator('#criteria-options');
    const box = options.getByLabel('Show progress on cards');
    await box.check();
    await options.getByText(/^\d+ work items? ha(?:s|ve) criteria and show/).waitFor();
    await options.getByRole('button', { name: 'Cancel' }).click();
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await options.getByRole('button', { name: 'Show progress on cards' }).click();
    await options.getByText(/^(\d+) of \1 looked at, [1-9]\d* filled$/).waitFor();
  }

  async function linesOf(key: string): Promise<readonly string[]> {
    const panel = await openCriteria(opened, 'product-owner', key);
    await panel.frame.locator('.criterion-words').first().waitFor();
    const lines = await criteriaLines(panel.frame);
    await panel.context.close();
    return lines;
  }

  async function openSettings(
    as: PersonName,
  ): Promise<{ readonly page: Page; readonly frame: FrameLocator }> {
    const context = await opened.browser.newContext({ viewport: { width: 1280, height: 1000 } });
    await context.addCookies([{ name: 'waymark_person', value: people[as], url: opened.site.url }]);
    const page = await context.newPage();
    const answer = await opened.site.as('admin').fetch('/browse/PAY-1');
    const path = /href="(\/jira\/[^"]*\/projects\/PAY\/settings\/apps\/[^"?]+)"/.exec(
      await answer.text(),
    )?.[1];
    await page.goto(`${opened.site.url}${path ?? ''}`);
    return { page, frame: page.frameLocator('iframe[src*="/project-settings.html"]') };
  }
});
