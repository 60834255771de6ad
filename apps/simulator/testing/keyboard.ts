import type { Page } from 'playwright-core';

/** In the page: what has the focus is called. */
const nameOfFocused = `(document.activeElement.labels?.[0] ?? document.activeElement).textContent`;

export const focusedText = (page: Page): Promise<string> => page.evaluate<string>(nameOfFocused);

/** Goes on with Tab until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedText(page))) return;
  }
  throw new Error(`nothing called ${name} is reached by Tab`);
}
