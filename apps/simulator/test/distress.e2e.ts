import type { Browser } from 'playwright-core';
import { type FreshStack, startFreshStack } from '../../../libs/testing/stack/fresh-stack.js';
import { faultsOf } from '../testing/accessibility.js';
import { openPage, type Session, signIn, startBrowser } from '../testing/browser.js';
import { aVolunteersBrowser, joinDesk, openDesk } from '../testing/desk-page.js';

/** Building and starting a whole stack on a machine that may have other things to do. */
const setUpMs = 900_000;
const testMs = 240_000;
const words = 'He called back and said he would find me.';

let stack: FreshStack;
let browser: Browser;
let session: Session;

beforeAll(async () => {
  stack = await startFreshStack();
  browser = await startBrowser(process.env.PATH ?? '');
  session = await signIn(browser, stack.signInUrl);
}, setUpMs);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, testMs);

async function tellOfThreat(): Promise<void> {
  const context = await aVolunteersBrowser(browser);
  const page = await openDesk(context, stack.address);
  await joinDesk(page);
  await page.getByText('Help and safety').click();
  await page.getByLabel('What happened?').fill(words);
  await page.getByRole('button', { name: 'Send to the organizers' }).click();
  await page.getByText('The organizers have it.').waitFor();
  await context.close();
}

it(
  'a threat is read and dealt with by an organizer, with the keyboard alone',
  async () => {
    await tellOfThreat();
    const page = await openPage(browser, session, new URL('/?campaign=demo', stack.address));
    await page.locator('[data-queue="distress-reports"][data-count="1"]').focus();
    await page.keyboard.press('Enter');
    const row = page.getByRole('row').filter({ hasText: words });
    expect(await row.textContent()).toMatch(/A threat.*(this hour|1 hour ago).*Open/);
    expect(await faultsOf(page)).toEqual([]);
    await row.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const form = page.getByTestId('decide');
    await form.getByRole('textbox').first().fill('Anna');
    await page.keyboard.press('Enter');
    // Nothing is dealt with without a word of how; the keyboard is where it is missing.
    await form.getByRole('alert').waitFor();
    await page.keyboard.type('I wrote to the police.');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByTestId('handlings')
      .filter({ hasText: /Dealt with by Anna.*I wrote to the police\./ })
      .waitFor();
    await page.keyboard.press('Escape');
    await row.filter({ hasText: 'Dealt with by Anna' }).waitFor();
    expect(await page.getByTestId('open').getAttribute('data-count')).toBe('0');
    await page.getByRole('link', { name: 'Back to the board' }).click();
    await page.getByTestId('status').waitFor();
    expect(await page.locator('[data-queue]').count()).toBe(0);
    expect(await stack.errors()).toEqual([]);
    await page.context().close();
  },
  testMs,
);

it.each([
  [390, 'light'],
  [390, 'dark'],
  [1440, 'dark'],
] as const)(
  'axe finds nothing on the page of reports, %i px wide and %s',
  async (width, colorScheme) => {
    const url = new URL('/distress-reports?campaign=demo', stack.address);
    const page = await openPage(browser, session, url, { width, colorScheme });
    await page.getByTestId('open').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  },
  testMs,
);
