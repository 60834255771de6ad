import { eventually } from '#testing';
import { faultsOf } from '../../testing/accessibility.js';
import { aVolunteersBrowser, joinDesk, openDesk, takeNumber, waitUntilSent } from '../../testing/desk-page.js';
import { focusedText, tabTo } from '../../testing/keyboard.js';
import type { Desk } from '../../testing/run-desk.js';
import { testMs } from '../../testing/run-stack.js';
import { scriptBytes } from '../../testing/script-bytes.js';

/** By keyboard, in every width and colour, in the language of the browser, on a slow line. */
export function deskForEverybody(desk: Desk): void {
  describe('the desk', () => {
    it(
      'is led by the keyboard alone',
      async () => {
        const context = await aVolunteersBrowser(desk.browser);
        const page = await openDesk(context, desk.stack.address);
        await page.getByTestId('join').waitFor();
        const { keyboard } = page;
        await tabTo(page, /^Which country/);
        await keyboard.type('Lithuania');
        await keyboard.press('Escape');
        await tabTo(page, /^Russian/);
        await keyboard.press('Space');
        await tabTo(page, /^I have read this/);
        await keyboard.press('Space');
        await tabTo(page, /^Join, and go/);
        await keyboard.press('Enter');
        await page.getByTestId('idle').waitFor();
        await tabTo(page, /^Get a number/);
        await keyboard.press('Enter');
        await page.getByTestId('call').waitFor();
        await eventually(async () => expect(await focusedText(page)).toBe('Your number'));
        await tabTo(page, /^How did it go/);
        await keyboard.press('Enter');
        await eventually(async () => expect(await focusedText(page)).toBe('How did it go?'));
        await keyboard.press('Tab');
        for (let down = 0; down < 2; down += 1) await keyboard.press('ArrowDown');
        await tabTo(page, /^Save/);
        await keyboard.press('Enter');
        await eventually(async () => expect(await focusedText(page)).toBe('Thank you'));
        await waitUntilSent(page);
        await context.close();
      },
      testMs,
    );

    it.each([
      [390, 'light'],
      [390, 'dark'],
      [1440, 'light'],
      [1440, 'dark'],
    ] as const)(
      'is open to everybody: axe finds nothing, %i px wide and %s',
      async (width, colorScheme) => {
        const context = await aVolunteersBrowser(desk.browser, { width, colorScheme });
        const page = await openDesk(context, desk.stack.address);
        const check = async (where: string) => {
          expect([where, await faultsOf(page)]).toEqual([where, []]);
        };
        await page.getByLabel('Russian').waitFor();
        await check('welcome');
        await joinDesk(page);
        await check('idle');
        await takeNumber(page);
        await page.getByText('Call from another phone').click();
        await page.getByRole('img', { name: 'QR code of the number' }).waitFor();
        await check('call');
        await page.getByTestId('call').getByRole('button', { name: 'How did it go?' }).click();
        await page.getByRole('radio', { name: 'A conversation', exact: true }).check();
        await check('report');
        await page.getByRole('radio', { name: /^Negative/ }).check();
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByTestId('heavy').waitFor();
        await page.getByText('Help and safety').click();
        await page.getByText('This device, and leaving').click();
        await check('sent');
        await context.close();
      },
      testMs,
    );

    it.each([
      ['ru-RU', 'ru', 'Перед первым звонком'],
      ['lt-LT', 'lt', 'Prieš pirmąjį skambutį'],
      ['uk-UA', 'uk', 'Перед першим дзвінком'],
    ])(
      'speaks the language of the browser: %s',
      async (locale, language, words) => {
        const context = await aVolunteersBrowser(desk.browser, { locale });
        const page = await openDesk(context, desk.stack.address);
        await page.getByText(words).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await page.goto(desk.stack.address);
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'ru' ? 'ru' : 'en');
        await context.close();
      },
      testMs,
    );

    it(
      'is light: at most 350 kB of script',
      async () => {
        const context = await aVolunteersBrowser(desk.browser);
        const page = await context.newPage();
        const bytes = await scriptBytes(page, new URL('/call', desk.stack.address).href);
        expect(bytes).toBeGreaterThan(0);
        expect(bytes).toBeLessThan(350_000);
        await context.close();
      },
      testMs,
    );
  });
}
