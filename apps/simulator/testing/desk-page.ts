import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How long a step may take on a machine that has other things to do. */
const timeoutMs = 60_000;

export interface DeskLook {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** Whether the page may open without a connection. A line that is cut in other ways cannot be seen beside that. */
  readonly isKept?: boolean;
}

/** A browser of a volunteer's own: its cookies, and what it keeps, are nobody else's. */
export async function aVolunteersBrowser(browser: Browser, look: DeskLook = {}): Promise<BrowserContext> {
  const { width = 390, colorScheme = 'light', locale = 'en', isKept = false } = look;
  const serviceWorkers = isKept ? 'allow' : 'block';
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, locale, serviceWorkers });
  context.setDefaultTimeout(timeoutMs);
  return context;
}

export async function openDesk(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/call', address).href);
  return page;
}

export async function joinDesk(page: Page): Promise<void> {
  await page.getByLabel('Which country do you call from?').fill('Lithuania');
  await page.getByLabel('Russian').check();
  await page.getByLabel('I have read this').check();
  await page.getByRole('button', { name: 'Join, and go to the desk' }).click();
  await page.getByTestId('idle').waitFor();
}

/** @returns the number, as it is shown */
export async function takeNumber(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Get (a|the next) number$/ }).click();
  return (await page.getByTestId('number').textContent()) ?? '';
}

/** Says how the call went and saves it; two taps where nobody was there. */
export async function reportCall(page: Page, disposition: string, sentiment?: string): Promise<void> {
  await page.getByTestId('call').getByRole('button', { name: 'How did it go?' }).click();
  await choose(page, disposition, sentiment);
}

export async function choose(page: Page, disposition: string, sentiment?: string): Promise<void> {
  await page.getByRole('radio', { name: disposition, exact: true }).check();
  if (sentiment) await page.getByRole('radio', { name: new RegExp(`^${sentiment}`) }).check();
  await page.getByRole('button', { name: 'Save' }).click();
}

/** Waits until the page says that the server has what was reported. */
export async function waitUntilSent(page: Page): Promise<void> {
  await page.getByTestId('sent-state').getByText('Sent and counted.').waitFor();
}
