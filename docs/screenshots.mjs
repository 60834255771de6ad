/**
 * `npm run screenshots [-- --data DIR]`: takes the pictures of docs/images from the callboard that is running,
 * with a campaign in it, as `npm start` gives it. Three reports come late meanwhile, and a volunteer joins.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { onPath } from '../deploy/local/install/on-path.mjs';
import { root } from '../deploy/local/stack/root.mjs';

const images = join(root, 'docs/images');

const desktop = { width: 1440, height: 1180, scale: 1 };
const phone = { width: 390, height: 844, scale: 2 };

/** @typedef {{name: string, colorScheme: 'light' | 'dark', width: number, height: number, scale: number}} Picture */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {Awaited<ReturnType<BrowserContext['storageState']>>} Session */

/** @type {Picture[]} */
const ofBoard = [
  { name: 'board-light', colorScheme: 'light', ...desktop },
  { name: 'board-dark', colorScheme: 'dark', ...desktop },
  { name: 'board-phone-light', colorScheme: 'light', ...phone },
  { name: 'board-phone-dark', colorScheme: 'dark', ...phone },
];

/** @type {Picture[]} */
const ofDesk = [{ name: 'desk-phone-light', colorScheme: 'light', ...phone }];

const { values } = parseArgs({ options: { data: { type: 'string', default: '.callboard' } } });
const signInUrl = tokenFor('--sign-in');

mkdirSync(images, { recursive: true });
const executablePath = onPath('chromium');
if (!executablePath) throw new Error('there is no chromium on PATH');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const session = await signIn(signInUrl);
  await changeDay(session);
  for (const picture of ofBoard) await take(picture, openBoard, session);
  for (const picture of ofDesk) await take(picture, openDesk);
} finally {
  await browser.close();
}

/** @param {string[]} what kind of */
function tokenFor(...what) {
  const command = [join(root, 'deploy/local/token.mjs'), ...what, '--data', values.data];
  return execFileSync(process.execPath, command, { encoding: 'utf8' }).trim();
}

/** @param {string} url works once */
async function signIn(url) {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  const session = await context.storageState();
  await context.close();
  return session;
}

/**
 * @param {Picture} picture
 * @param {(page: Page) => Promise<void>} open brings a page to where it is to be taken
 * @param {Session} [session] none: somebody who has not signed in
 */
async function take({ name, colorScheme, width, height, scale }, open, session) {
  // What moves would be caught half-way.
  const still = { reducedMotion: /** @type {const} */ ('reduce') };
  const view = { locale: 'en', colorScheme, viewport: { width, height }, deviceScaleFactor: scale, ...still };
  const context = await browser.newContext({ ...view, ...(session ? { storageState: session } : {}) });
  // The demo calls on the same machine meanwhile.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await open(page);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(images, `${name}.png`) });
  await context.close();
}

/** Calls of a day that somebody has seen already, so that the board tells of it. @param {Session} session */
async function changeDay(session) {
  const context = await browser.newContext({ storageState: session });
  const page = await context.newPage();
  const day = new Date(Date.now() - 12 * 86_400_000).toISOString().slice(0, 10);
  // Who is there has looked, as soon as the days have been compared.
  const isSeen = page.waitForResponse(
    async (response) =>
      response.url().includes('/restatements?') && ((await response.json()).look?.through ?? '') >= day,
    { timeout: 120_000 },
  );
  await page.goto(new URL('/?campaign=demo', signInUrl).href);
  await isSeen;
  const form = new FormData();
  form.set('campaign', 'demo');
  form.set(
    'mapping',
    JSON.stringify({
      source: `pictures-${Date.now()}`,
      calledAt: { column: 'day', format: 'date' },
      disposition: { column: 'disposition' },
      sentiment: { column: 'sentiment', empty: null },
      ...{ country: { constant: 'LT' }, region: { constant: 'RU-SPE' }, language: { constant: 'ru' } },
    }),
  );
  const rows = ['conversation,positive', 'conversation,neutral', 'no_answer,'].map((said) => `${day},${said}`);
  form.set('file', new Blob([['day,disposition,sentiment', ...rows, ''].join('\r\n')]), 'late.csv');
  const headers = { authorization: `Bearer ${tokenFor('--role', 'organizer')}` };
  const answer = await fetch(new URL('/api/v1/imports', signInUrl), { method: 'POST', headers, body: form });
  if (!answer.ok) throw new Error(await answer.text());
  await page.getByTestId('restated-look').waitFor({ timeout: 120_000 });
  await context.close();
}

/** @param {Page} page */
async function openBoard(page) {
  await page.goto(new URL('/?campaign=demo', signInUrl).href);
  await page.getByTestId('restated-look').waitFor();
  // Charts come after the numbers; the two by day are the last.
  await page.locator('[data-testid="chart-calls"] .recharts-bar-rectangle').first().waitFor();
  await page.locator('[data-testid="chart-rate"] .recharts-line-curve').first().waitFor();
  await page.waitForSelector('main [aria-busy=true]', { state: 'detached' });
}

/** A volunteer with a number in hand. @param {Page} page */
async function openDesk(page) {
  await page.goto(new URL('/call?campaign=demo', signInUrl).href);
  await page.getByLabel('Which country do you call from?').fill('Lithuania');
  await page.getByLabel('Russian').check();
  await page.getByLabel('I have read this').check();
  await page.getByRole('button', { name: 'Join, and go to the desk' }).click();
  await page.getByRole('button', { name: 'Get a number' }).click();
  await page.getByText(/there now$/).waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
}
