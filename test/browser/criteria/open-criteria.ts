import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { PersonName, RunningSite } from '../../site/start-site';
import { people } from '../../site/start-site';

/** The frame of the acceptance criteria on the page of a work item. */
export const criteriaFrame = 'iframe[title="Acceptance criteria"]';

/** The criteria of one work item, open in a browser. */
export type OpenCriteria = {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly context: BrowserContext;
};

/** Opens the page of a work item as one person; their browser keeps its storage until it is closed. */
export async function openCriteria(
  { browser, site }: { readonly browser: Browser; readonly site: RunningSite },
  person: PersonName,
  issueKey: string,
  /** What is waited for: the list, or less where that cannot be shown. */
  root = '.panel',
): Promise<OpenCriteria> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addCookies([{ name: 'waymark_person', value: people[person], url: site.url }]);
  return { context, ...(await openAgain(context, `${site.url}/browse/${issueKey}`, root)) };
}

/** Opens the page once more in the same browser. */
export async function openAgain(
  context: BrowserContext,
  url: string,
  root = '.panel',
): Promise<{ readonly page: Page; readonly frame: FrameLocator }> {
  const page = await context.newPage();
  await page.goto(url);
  const frame = page.frameLocator(criteriaFrame);
  await frame.locator(root).first().waitFor();
  return { page, frame };
}

/** The field at the end of the list. */
export const criteriaField = (frame: FrameLocator) =>
  frame.getByRole('textbox', { name: 'Type a criterion and press Enter' });

/** The criteria, in their order. */
export const criteriaLines = (frame: FrameLocator): Promise<readonly string[]> =>
  frame.locator('.criterion-words').allInnerTexts();

/** Resolves when the panel says that all is saved. */
export const criteriaSaved = (frame: FrameLocator): Promise<void> =>
  frame.getByText('Saved', { exact: true }).waitFor();

/** Tells a field that this was pasted, as a browser does. */
export const pasteInto = (
  field: Locator,
  copied: Readonly<Record<string, string>>,
): Promise<void> =>
  field.evaluate((element, texts) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) data.setData(type, text);
    const options = { clipboardData: data, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent('paste', options));
  }, copied);

/** Resolves once this is answered; fails with what was answered last. */
export async function eventually<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(wanted) || Date.now() > until) {
      expect(answer).toEqual(wanted);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
