import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Takes something away by a menu of the board, and reads the file. @param testId of the menu, or of its card */
export async function take(page: Page, testId: string, item: string): Promise<Buffer> {
  const menu = page.locator(`details[data-testid="${testId}"], [data-testid="${testId}"] details`);
  await menu.locator('summary').press('Enter');
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByText(item).click()]);
  if (!download.suggestedFilename().includes('_internal.'))
    throw new Error('its name does not say that it is internal');
  return await readFile(await download.path());
}
