import type { Page } from 'playwright-core';
import { eventually } from '#testing';
import { isSigned } from '../../../../libs/testing/receivers/signature.js';
import { faultsOf, looks } from '../../testing/accessibility.js';
import { openPage } from '../../testing/browser.js';
import { tabTo } from '../../testing/keyboard.js';
import { publishGarbage } from '../../testing/publish-garbage.js';
import { type SignedIn, testMs } from '../../testing/run-stack.js';
import type { Told } from '../../testing/told.js';

/** Milliseconds from one look at the rules to the next. */
const lookMs = 60_000;
const address = '/alerts?campaign=demo';

/** What one journey leaves for the next: alerts come and go in minutes, while other things are tried. */
const when = { published: 0, leftOut: 0 };
let secret = '';

const open = async ({ browser, session, stack }: SignedIn, path: string, look = {}) =>
  await openPage(browser, session, new URL(path, stack.address), look);

/** Types into what is called so, instead of what is there, as somebody without a mouse would. */
async function typeInto(page: Page, label: RegExp, ...lines: readonly string[]): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('Control+A');
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Who is told, and from when on; then something to tell of. */
export function alertSettings(running: SignedIn, told: Told): void {
  it(
    'are changed with the keyboard alone, refused where they are wrong, and kept',
    async () => {
      const page = await open(running, address);
      const form = page.getByTestId('alert-settings');
      await typeInto(page, /^Figures are behind/, '5');
      await typeInto(page, /^Who is written to/, 'anna@example.org en', 'boris ru');
      await tabTo(page, /^Save$/);
      await page.keyboard.press('Enter');
      // The browser itself says what is too little, and goes there.
      expect(await page.evaluate<string>('document.querySelector("form :invalid").name')).toBe('behindSeconds');
      expect(await page.evaluate<string>('document.activeElement.name')).toBe('behindSeconds');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('3600');
      await page.keyboard.press('Enter');
      await form.getByRole('alert').filter({ hasText: 'not an e-mail address' }).waitFor();
      expect(await page.getByLabel('Who is written to').getAttribute('aria-invalid')).toBe('true');
      expect(await faultsOf(page)).toEqual([]);
      await typeInto(page, /^Who is written to/, 'anna@example.org en', 'boris@example.org ru');
      await tabTo(page, /^Save$/);
      await page.keyboard.press('Enter');
      await form.getByText('Saved.').waitFor();

      await typeInto(page, /^Address$/, 'http://example.org/alerts');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'This address is not taken' }).waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(told.system.url);
      await page.keyboard.press('Enter');
      secret = (await page.getByTestId('webhook-secret').locator('code').textContent()) ?? '';
      expect(await faultsOf(page)).toEqual([]);

      await page.reload();
      await page.getByText(told.system.url).waitFor();
      expect(await page.getByLabel('Figures are behind').inputValue()).toBe('3600');
      expect(await page.getByLabel('Who is written to').inputValue()).toBe('anna@example.org en\nboris@example.org ru');
      expect(await page.content()).not.toContain(secret);
      await page.context().close();

      when.published = Date.now();
      await publishGarbage(running.stack, 'nothing that can be counted');
    },
    testMs,
  );

  it.each(looks)(
    'axe finds nothing on their page, %i px wide and %s',
    async (width, colorScheme) => {
      const page = await open(running, address, { width, colorScheme });
      await page.getByTestId('alert-settings').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
}

/** What happened to an alert, as other systems are told. */
interface News {
  readonly rule: string;
  readonly happened: string;
  readonly at: string;
  readonly links: Readonly<Record<'place' | 'alert', string>>;
}

/** Waits until everybody has been told that something happened to the alert. @returns when it did */
async function newsOf({ mail, system }: Told, happened: string, letters: number): Promise<number> {
  const news = () =>
    system.got.map(({ body }) => JSON.parse(body) as News).filter((each) => each.happened === happened);
  await eventually(() => news().length === 1 && mail.letters.length === letters, { timeout: testMs, what: 'the news' });
  expect(news()).toMatchObject([{ rule: 'dead-letters', campaign: null }]);
  expect(system.got.every(({ headers, body }) => isSigned(secret, headers, body))).toBe(true);
  return Date.parse(news()[0]?.at ?? '');
}

/** It came after two bad looks; somebody looks after it, and deals with what it is about. */
export function alertRaised(running: SignedIn, told: Told): void {
  const at = (path: string) => new URL(path, running.stack.address).href;
  it(
    'is told by e-mail and to another system, seen on the board, and leads to what is to be done',
    async () => {
      const raised = await newsOf(told, 'raised', 2);
      const { links } = JSON.parse(told.system.got.at(-1)?.body ?? '') as News;
      expect(links).toEqual({ place: at('/dead-letters'), alert: at('/alerts') });
      expect(raised - when.published).toBeGreaterThan(lookMs);
      expect(told.mail.letters.map((letter) => /^To: (.*)$/m.exec(letter)?.[1]?.trim()).sort()).toEqual([
        ...['anna@example.org', 'boris@example.org'],
      ]);
      const board = await open(running, '/?campaign=demo');
      await board.getByTestId('alerts-bar').getByRole('link', { name: 'All alerts' }).press('Enter');
      await board.getByTestId('raised').and(board.locator('[data-count="1"]')).waitFor();
      const alert = board.locator('li[data-rule="dead-letters"]');
      expect(await faultsOf(board)).toEqual([]);
      await alert.getByLabel('Your name').focus();
      await board.keyboard.type('Anna');
      await board.keyboard.press('Enter');
      await alert.getByText('Anna looks after it').waitFor();
      expect(await board.locator('li[data-state="delivered"]').count()).toBe(3);
      expect(await faultsOf(board)).toEqual([]);
      await alert.getByRole('link', { name: 'Look at it' }).press('Enter');

      await board.getByTestId('letters').getByRole('button').press('Enter');
      const form = board.getByTestId('decide');
      await form.getByRole('textbox').first().fill('Anna');
      await form.getByRole('textbox').last().fill('A test.');
      await form.getByRole('button', { name: 'Leave it out' }).press('Enter');
      await board.getByTestId('decided').waitFor();
      when.leftOut = Date.now();
      await board.context().close();
    },
    testMs,
  );
}

/** It goes after two good looks. */
export function alertOver(running: SignedIn, told: Told): void {
  it(
    'is told of once more, leaves the board, and is remembered',
    async () => {
      const cleared = await newsOf(told, 'cleared', 4);
      expect(cleared - when.leftOut).toBeGreaterThan(lookMs);
      const page = await open(running, address);
      await page.getByTestId('raised').and(page.locator('[data-count="0"]')).waitFor();
      await page.getByText('1 earlier alert').press('Enter');
      await page.locator('details[open]').filter({ hasText: '1 record that could not be counted' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(new URL('/?campaign=demo', running.stack.address).href);
      await page.getByTestId('status').waitFor();
      expect(await page.getByTestId('alerts-bar').count()).toBe(0);
      expect(await running.stack.errors()).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
}
