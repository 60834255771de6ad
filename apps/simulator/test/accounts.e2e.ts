import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type FreshStack, startFreshStack } from '../../../libs/testing/stack/fresh-stack.js';
import { faultsOf, looks } from '../testing/accessibility.js';
import { startBrowser } from '../testing/browser.js';
import { giveAccount, password, signedIn, typeSignIn } from '../testing/people.js';

/** Building and starting a whole stack on a machine that may have other things to do. */
const setUpMs = 900_000;
const testMs = 240_000;

/** Who sees which page, written down a second time. */
const seenBy = {
  '/': ['organizer', 'admin'],
  '/reviews': ['organizer', 'admin'],
  '/distress-reports': ['organizer', 'admin'],
  '/dead-letters': ['organizer', 'admin'],
  '/data-health': ['organizer', 'admin'],
  '/alerts': ['organizer', 'admin'],
  '/settings': ['organizer', 'admin'],
  '/people': ['admin'],
  '/audit': ['admin'],
  '/account': ['organizer', 'press', 'partner', 'admin'],
  '/first-account': ['admin'],
} as const;
const roles = ['organizer', 'press', 'partner', 'admin'] as const;

let stack: FreshStack;
let browser: Browser;
/** The window of whoever has the machine. */
let page: Page;

beforeAll(async () => {
  stack = await startFreshStack();
  browser = await startBrowser(process.env.PATH ?? '');
  page = await newWindow();
}, setUpMs);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, testMs);

async function newWindow(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en' });
  context.setDefaultTimeout(120_000);
  return await context.newPage();
}

const at = (path: string) => new URL(path, stack.address).href;
const signOut = async (window: Page) => {
  await window.getByRole('button', { name: /account and pages/ }).click();
  await window.getByRole('button', { name: 'Sign out' }).click();
  await window.getByTestId('signed-out').waitFor();
};

it(
  'leads whoever has the machine from its link to an account, and back in with it',
  async () => {
    await page.goto(stack.signInUrl);
    await page.getByTestId('first-account').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Name').fill('Olga');
    await page.getByLabel('New password', { exact: true }).fill('olga olga and olga');
    await page.keyboard.press('Enter');
    await page.getByText('Choose another one').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('New password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByTestId('board').waitFor();
    await signOut(page);
    expect(await faultsOf(page)).toEqual([]);
    await typeSignIn(page, 'olga', 'not the password');
    await page.getByTestId('refusal').filter({ hasText: 'The name or the password is wrong.' }).waitFor();
    await typeSignIn(page, 'olga', password);
    await page.getByTestId('board').waitFor();
  },
  testMs,
);

it(
  'lets an admin invite somebody, who sets a password and sees what is his',
  async () => {
    await page.goto(at('/people'));
    const form = page.getByTestId('invite');
    await form.getByLabel('Name').fill('Boris');
    await form.getByLabel('Role').selectOption('press');
    await form.getByRole('button', { name: 'Invite' }).click();
    const link = await page.getByTestId('password-link').locator('code').textContent();
    expect(await faultsOf(page)).toEqual([]);

    const boris = await newWindow();
    await boris.goto(link ?? '');
    await boris.getByTestId('set-password').waitFor();
    expect(await faultsOf(boris)).toEqual([]);
    await boris.getByLabel('New password', { exact: true }).fill(password);
    await boris.keyboard.press('Enter');
    await boris.getByTestId('password-set').waitFor();
    expect(new URL(boris.url()).hash).toBe('');
    await boris.getByTestId('sign-in').getByLabel('Password').fill(password);
    await boris.keyboard.press('Enter');
    await boris.getByTestId('my-sessions').waitFor();
    await boris.goto(at('/'));
    await boris.getByTestId('not-for-role').filter({ hasText: 'in the role “Press”' }).waitFor();
    await boris.goto(link ?? '');
    await boris.getByTestId('link-useless').waitFor();

    await page.getByRole('button', { name: 'boris', exact: true }).click();
    const sheet = page.getByTestId('person');
    expect(await faultsOf(page)).toEqual([]);
    await sheet.getByLabel('Role').selectOption('organizer');
    await sheet.getByRole('button', { name: 'Give this role' }).click();
    await page.locator('[data-key=boris]').filter({ hasText: 'Organizer' }).waitFor({ state: 'attached' });
    await boris.goto(at('/account'));
    await boris.getByTestId('signed-out').waitFor();
    await typeSignIn(boris, 'boris', password);
    await boris.getByTestId('my-sessions').waitFor();
    await boris.goto(at('/'));
    await boris.getByTestId('board').waitFor();
    await boris.context().close();
  },
  testMs,
);

it(
  'makes whoever guesses wait, and says how long',
  async () => {
    const guesser = await newWindow();
    await guesser.goto(at('/'));
    for (let guess = 0; guess < 6; guess += 1) {
      const answered = guesser.waitForResponse(/sessions\/password/);
      await typeSignIn(guesser, 'boris', `guess ${guess}`);
      await answered;
    }
    await guesser
      .getByTestId('refusal')
      .filter({ hasText: /Wait for \d+ seconds/ })
      .waitFor();
    expect(await faultsOf(guesser)).toEqual([]);
    await guesser.context().close();
  },
  testMs,
);

it(
  'shows an admin who did what',
  async () => {
    await page.goto(at('/audit'));
    const log = page.getByTestId('audit');
    await log.locator('[data-action="locked-out"]').filter({ hasText: 'boris' }).waitFor();
    await log.locator('[data-action="role-changed"]').filter({ hasText: 'press → organizer' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByTestId('audit-filters').getByLabel('What').selectOption('account-invited');
    await log.locator('[data-action="role-changed"]').waitFor({ state: 'detached' });
    await log.locator('[data-action="account-invited"]').filter({ hasText: 'olga' }).waitFor();
  },
  testMs,
);

it(
  'ends the session everywhere, at every service',
  async () => {
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const statuses = async () =>
      await Promise.all(
        ['funnel?campaign=demo', 'pools/demo', 'dead-letters'].map(
          async (path) => (await fetch(at(`/api/v1/${path}`), { headers: { cookie } })).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200, 200]);
    await page.goto(at('/account'));
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByTestId('signed-out').waitFor();
    // Services remember for two seconds.
    await expect(
      (async () => {
        for (let tries = 0; tries < 50; tries += 1) {
          const now = await statuses();
          if (now.every((status) => status === 401)) return now;
          await page.waitForTimeout(200);
        }
        return await statuses();
      })(),
    ).resolves.toEqual([401, 401, 401]);
  },
  testMs,
);

describe('every page', () => {
  /** What the server sends: who sees what is decided there, before any script is loaded. */
  const sentTo = async (context: BrowserContext, path: string) => await (await context.request.get(at(path))).text();

  beforeAll(async () => {
    const args = ['deploy/local/token.mjs', '--role', 'admin', '--data', stack.run.data];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    for (const role of roles) await giveAccount(stack.address, stdout.trim(), `some.${role}`, role);
  }, testMs);

  it.each(roles)(
    'is for whom it is for: %s',
    async (role) => {
      const context = await signedIn(browser, stack.address, `some.${role}`);
      const found: string[] = [];
      for (const path of Object.keys(seenBy)) {
        const sent = await sentTo(context, path);
        expect([path, sent]).toEqual([path, expect.stringMatching(/<main|data-testid="not-for-role"/)]);
        if (!sent.includes('data-testid="not-for-role"')) found.push(path);
      }
      const expected = Object.entries(seenBy).filter(([, seers]) => seers.some((seer) => seer === role));
      expect(found).toEqual(expected.map(([path]) => path));
      await context.close();
    },
    testMs,
  );

  it(
    'is for nobody who is not signed in',
    async () => {
      const context = await browser.newContext({ locale: 'en' });
      for (const path of Object.keys(seenBy))
        expect([path, await sentTo(context, path)]).toEqual([
          path,
          expect.stringContaining('data-testid="signed-out"'),
        ]);
      await context.close();
    },
    testMs,
  );

  it.each(looks)(
    'of accounts is without a fault for axe, %i px wide and %s',
    async (width, colorScheme) => {
      const context = await signedIn(browser, stack.address, 'some.admin', { width, colorScheme });
      const window = await context.newPage();
      for (const [path, ready] of [
        ['/people', 'people'],
        ['/audit', 'audit'],
        ['/account', 'my-sessions'],
        ['/first-account', 'first-account'],
      ] as const) {
        await window.goto(at(path));
        await window.getByTestId(ready).waitFor();
        expect([path, await faultsOf(window)]).toEqual([path, []]);
      }
      await window.getByRole('button', { name: /account and pages/ }).click();
      expect(await faultsOf(window)).toEqual([]);
      await context.close();
    },
    testMs,
  );
});
