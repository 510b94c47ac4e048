import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Where axe looks, and which of its rules speak of something else there. */
type Looking = { readonly within?: string; readonly without?: readonly string[] };

/** What axe finds on a page, first as it is in the light and then as the computer goes dark under it. */
export async function findingsInBothThemes(
  page: Page,
  { within, without = [] }: Looking = {},
): Promise<readonly unknown[]> {
  const look = () => {
    const axe = new AxeBuilder({ page });
    return within === undefined ? axe : axe.include(within);
  };
  // What holds need not be gathered, and no rule in use reads sheets or media.
  const all = look().options({ resultTypes: ['violations'], preload: false });
  const inTheLight = await findingsOf(all.disableRules([...without]));
  await turnDark(page);
  // Another theme is other colours and nothing else.
  return [...inTheLight, ...(await findingsOf(look().withRules(['color-contrast'])))];
}

async function findingsOf(axe: AxeBuilder): Promise<readonly unknown[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target, nodes[0]?.html]);
}

/** The page follows, with its frames, and what fades has faded. */
async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const frame of page.frames()) {
    await frame.locator('html[data-color-mode="dark"]').waitFor({ state: 'attached' });
    await frame.evaluate(async () => {
      const fading = document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(fading.map(({ finished }) => finished));
    });
  }
}
