import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Starts the Chromium that is on the path. */
export async function startBrowser(path: string): Promise<Browser> {
  // Tests run as root in containers, where Chromium has no sandbox to offer.
  return await chromium.launch({ executablePath: findChromium(path), args: ['--no-sandbox'] });
}

/** @throws Error if there is none on the path */
export function findChromium(path: string): string {
  const found = path
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find(isExecutable);
  if (!found) throw new Error('there is no chromium on PATH: install it, or run the tests by npm test');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How long a page may take on a machine that has other things to do. */
const timeoutMs = 120_000;

/** Cookies of somebody who followed the sign-in link. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Follows the sign-in link that the machine prints; it works once. */
export async function signIn(browser: Browser, signInUrl: string): Promise<Session> {
  const context = await browser.newContext({ locale: 'en' });
  context.setDefaultTimeout(timeoutMs);
  const page = await context.newPage();
  await page.goto(signInUrl);
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  const session = await context.storageState();
  await context.close();
  return session;
}

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Pixels of the screen for one of the page. */
  readonly scale?: number;
}

/** Opens a page in a window of its own, signed in; its context is to be closed. */
export async function openPage(
  browser: Browser,
  session: Session,
  url: URL,
  { width = 1440, height = 900, colorScheme = 'light', scale = 1 }: Look = {},
): Promise<Page> {
  const viewport = { width, height };
  // What moves for ever would keep this machine busy.
  const view = { locale: 'en', colorScheme, viewport, deviceScaleFactor: scale, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...view, storageState: session });
  context.setDefaultTimeout(timeoutMs);
  const page = await context.newPage();
  await page.goto(url.href);
  return page;
}
