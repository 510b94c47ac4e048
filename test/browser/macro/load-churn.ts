import type { FrameLocator } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';

/** Pastes a table of customers lost, with a row that cannot be read, and loads the rest of it. */
export async function loadChurn(macro: FrameLocator, site: RunningSite): Promise<void> {
  await macro.getByRole('button', { name: 'Load product metrics' }).click();
  const panel = macro.getByRole('region', { name: 'Load product metrics' });
  await panel
    .getByLabel('or paste a table')
    .fill('Month;Lost;At start\n2025-07;12;400\n2025-10;8;400\n2025-11;many;400');
  await panel.getByLabel('What it is').selectOption({ label: 'Churn rate' });
  await panel.getByLabel('Name').fill('Customer churn');
  await panel.getByText('Line 4: “many” in “Customers lost” is no number').waitFor();
  await panel.getByText('2 new: Jul 2025 – Oct 2025').waitFor();
  const take = panel.getByRole('button', { name: 'Load 2 months' });
  site.weather.set({ functions: [{ fails: true }] });
  await take.press('Enter');
  await panel.getByText(/Everything is still here: press the button again/).waitFor();
  site.weather.set({});
  await take.press('Enter');
  await panel.getByText(/^Saved: 2 months of “Customer churn”/).waitFor();
  // The load is taken back and made once more; then the keyboard is where it all began.
  await macro.locator(':focus').getByRole('button', { name: 'Undo' }).press('Enter');
  await panel.getByText('Taken back: “Customer churn” is as it was before.').waitFor();
  await take.press('Enter');
  await panel.getByText(/^Saved: 2 months of “Customer churn”/).waitFor();
  await panel.getByRole('button', { name: 'Close' }).first().press('Enter');
  await macro.locator(':focus', { hasText: 'Load product metrics' }).waitFor();
}
