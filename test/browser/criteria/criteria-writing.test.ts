import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { startSite } from '../../site/start-site';
import { sharedBrowser } from '../shared-browser';
import {
  criteriaField,
  criteriaLines,
  criteriaSaved,
  eventually,
  openCriteria,
  pasteInto,
} from './open-criteria';

// One list is written through all of it, as one writes a text.
describe('the list of criteria, written by keyboard', () => {
  let site: RunningSite;
  let browser: Browser;
  let page: Page;
  let frame: FrameLocator;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), sharedBrowser()]);
    ({ page, frame } = await openCriteria({ browser, site }, 'product-owner', 'PAY-36'));
    await criteriaField(frame).click();
    for (const line of ['Alpha', 'Beta', 'Gamma']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await linesAre('Alpha', 'Beta', 'Gamma');
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('breaks a line where Enter is pressed, and joins it again with Backspace', async () => {
    await press('ArrowUp', 'ArrowUp', 'Home', 'ArrowRight', 'ArrowRight', 'Enter');
    await linesAre('Alpha', 'Be', 'Gamma');
    await fieldIs('ta');
    await press('Backspace');
    await fieldIs('Be ta');
    await press('Escape');
    await linesAre('Alpha', 'Be ta', 'Gamma');
    await press('Control+z');
    await linesAre('Alpha', 'Be', 'ta', 'Gamma');
    await press('Control+z');
    await linesAre('Alpha', 'Beta', 'Gamma');
  });

  it('opens a line above with Enter before the first letter, and closes it with Ctrl+Z', async () => {
    await criteriaField(frame).click();
    await press('ArrowUp', 'Home');
    // Held down, it opens one line all the same, and stays in it.
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await fieldIs('');
    await press('Control+z');
    await fieldIs('Beta');
    await press('Escape');
    await linesAre('Alpha', 'Beta', 'Gamma');
  });

  it('takes a formatted list with its levels and boxes, what is around it when asked, and nothing after undo', async () => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await paste(formatted);
    await linesAre('Alpha', 'Beta', 'Gamma', 'One', 'Visa', 'Two', 'Three', 'Four');
    expect(complaints).toEqual([]);
    const lines = frame.locator('li.criterion');
    await waitForAttribute(lines.nth(4), 'data-depth', '1');
    await waitForAttribute(lines.nth(5), 'data-state', 'claimed');
    await waitForAttribute(lines.nth(7), 'data-depth', '1');
    await frame.getByRole('button', { name: 'Add them' }).click();
    await eventually(async () => (await criteriaLines(frame)).slice(3, 4), ['Hi all,']);
    await eventually(async () => (await criteriaLines(frame)).slice(9), ['thanks, Ana']);
    await press('Control+z', 'Control+z');
    await linesAre('Alpha', 'Beta', 'Gamma');
    await paste(
      '<h2>Story</h2><p>Buy</p><h2>Acceptance criteria</h2><ul><li>Pays <b>now</b><li>Prints</ul>',
    );
    await linesAre('Alpha', 'Beta', 'Gamma', 'Pays now', 'Prints');
    await frame.locator('strong', { hasText: /^now$/ }).waitFor();
    await press('Control+z');
  });

  it('keeps half a line at the end while one is elsewhere, and enters nothing that is being composed', async () => {
    await criteriaField(frame).click();
    await page.keyboard.type('Half a sent');
    await criteriaField(frame).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await press('ArrowUp');
    await fieldIs('Gamma');
    await press('ArrowDown');
    await fieldIs('Half a sent');
    await press('Escape');
    await linesAre('Alpha', 'Beta', 'Gamma');
    await criteriaField(frame).fill('');
  });

  it('gives advice on the line just left, and none once another one needs none', async () => {
    const advice = () => frame.getByRole('note').allInnerTexts();
    await criteriaField(frame).click();
    await page.keyboard.type('The page loads quickly');
    await press('Enter');
    await eventually(async () => (await advice()).join().includes('“quickly”'), true);
    await page.keyboard.type('The page shows the amount');
    await press('Enter');
    await eventually(async () => (await advice()).length, 0);
    await press('Control+z', 'Control+z');
    const sentences = ['The mail', 'The bill'].map(
      (what) => `${what} ${'lists it, '.repeat(20)}once.`,
    );
    await criteriaField(frame).fill(sentences.join(' '));
    await press('Enter');
    await frame.getByRole('button', { name: 'Split into 2' }).click();
    await linesAre('Alpha', 'Beta', 'Gamma', ...sentences);
    await press('Control+z', 'Control+z');
    await linesAre('Alpha', 'Beta', 'Gamma');
  });

  it('takes what is typed on after Escape', async () => {
    await criteriaField(frame).click();
    await press('Escape');
    await page.keyboard.type('- Delta');
    await press('Enter');
    await linesAre('Alpha', 'Beta', 'Gamma', 'Delta');
    await press('Control+z');
    await linesAre('Alpha', 'Beta', 'Gamma');
  });

  it('nests, moves and undoes each in one step', async () => {
    await criteriaField(frame).click();
    await press('ArrowUp', 'Tab');
    const gamma = frame.locator('li.criterion').nth(2);
    await waitForAttribute(gamma, 'data-depth', '1');
    await press('Control+z');
    await waitForAttribute(gamma, 'data-depth', '0');
    await press('Alt+ArrowUp', 'Escape');
    await linesAre('Alpha', 'Gamma', 'Beta');
    await press('Control+z');
    await linesAre('Alpha', 'Beta', 'Gamma');
    await press('Control+Shift+z');
    await linesAre('Alpha', 'Gamma', 'Beta');
    await frame.getByText('Redone.').waitFor();
    await press('Control+z', 'Control+y', 'Control+z');
    await linesAre('Alpha', 'Beta', 'Gamma');
  });

  it('keeps the keyboard near where a line, a form or a button was', async () => {
    await choose('Beta', 'Delete');
    await focusIs('More actions for: Gamma');
    await press('Control+z');
    await linesAre('Alpha', 'Beta', 'Gamma');
    await choose('Beta', 'Waive…');
    await page.keyboard.type('Not in this release');
    await press('Enter');
    await focusIs('More actions for: Beta');
    await frame.getByRole('checkbox', { name: 'Alpha, open' }).press('Space');
    await frame.getByRole('button', { name: 'Accept: Alpha' }).press('Enter');
    await focusIs(/^Alpha, accepted/);
    await frame.getByRole('button', { name: 'More actions for the list' }).press('Enter');
    await page.keyboard.press('e');
    await page.keyboard.press('Enter');
    const ticket = '## Story\nBuy\n## Acceptance criteria\n- Omega\n';
    const editor = frame.getByRole('textbox', { name: 'Edit as text' });
    await editor.fill(`${await editor.inputValue()}\n${ticket}`);
    await pasteInto(editor, { 'text/plain': ticket });
    await frame.getByRole('button', { name: 'Keep only these' }).click();
    await frame.getByRole('button', { name: 'Apply' }).press('Enter');
    await linesAre('Alpha', 'Beta', 'Gamma', 'Omega');
    await focusIs('More actions for the list');
    await criteriaSaved(frame);
  });

  it('shows the menu of the list whole, and the list above it', async () => {
    const button = frame.getByRole('button', { name: 'More actions for the list' });
    await button.press('Enter');
    const last = frame.getByRole('menuitem', { name: 'History' });
    const panel = page.locator('iframe[title="Acceptance criteria"]');
    await eventually(async () => {
      const [entry, edge] = [await last.boundingBox(), await panel.boundingBox()];
      const first = await frame.locator('li.criterion').first().boundingBox();
      if (entry === null || edge === null || first === null) return 'not drawn';
      return entry.y + entry.height <= edge.y + edge.height && first.y >= edge.y;
    }, true);
    await last.press('Escape');
  });

  it('accepts all that is met in one step while others are open', async () => {
    await criteriaField(frame).click();
    await page.keyboard.type('Sigma');
    await press('Enter');
    for (const line of ['Gamma', 'Omega'])
      await frame.getByRole('checkbox', { name: `${line}, open` }).press('Space');
    await frame.getByRole('button', { name: 'More actions for the list' }).press('Enter');
    await frame.getByRole('menuitem', { name: 'Accept all 2 met' }).press('Enter');
    await frame.locator('.footer', { hasText: /3 of 4 met\s+3 accepted/ }).waitFor();
    await press('Control+z');
    await frame.locator('.footer', { hasText: /3 of 4 met\s+1 accepted/ }).waitFor();
    await criteriaSaved(frame);
  });

  // Helpers

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  async function choose(line: string, entry: string): Promise<void> {
    await frame.getByRole('button', { name: `More actions for: ${line}` }).press('Enter');
    await frame.getByRole('menuitem', { name: entry }).press('Enter');
  }

  const paste = (html: string) =>
    pasteInto(criteriaField(frame), { 'text/plain': 'One\nTwo\nThree', 'text/html': html });
  /** The lines that are not being written, in their order. */
  const linesAre = (...lines: readonly string[]) => eventually(() => criteriaLines(frame), lines);

  /** The line that is being written holds this text. */
  const fieldIs = (text: string) =>
    eventually(() => frame.locator('.criterion-field:focus').inputValue(), text);

  const focusIs = (name: string | RegExp) =>
    eventually(
      async () => {
        const focused = (await frame.locator(':focus').getAttribute('aria-label')) ?? '';
        return typeof name === 'string' ? focused : name.test(focused);
      },
      typeof name === 'string' ? name : true,
    );

  const waitForAttribute = (
    line: ReturnType<FrameLocator['locator']>,
    name: string,
    value: string,
  ) => eventually(() => line.getAttribute(name), value);
});

/** As pages, an editor with boxes, and a word processor copy their lists, in a mail. */
const formatted = `<p>Hi all,</p><ul><li><p><b>One</b></p></li><ul><li><p>Visa</p></li></ul></ul>
  <div data-task-state="DONE">Two</div>
  <p style="mso-list:l0 level1 lfo1"><span><span style="mso-list:Ignore">·<span>&nbsp;</span></span></span>Three</p>
  <p style="mso-list:l0 level2 lfo1"><span><span style="mso-list:Ignore">o<span>&nbsp;</span></span></span>Four</p>
  <p>thanks, Ana</p>`;
