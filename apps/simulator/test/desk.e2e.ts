import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually } from '#testing';
import { type FreshStack, startFreshStack } from '../../../libs/testing/stack/fresh-stack.js';
import { faultsOf } from '../testing/accessibility.js';
import { breakLineInReport, cutLine, loseFirstNumber, refuseReports } from '../testing/bad-line.js';
import { startBrowser } from '../testing/browser.js';
import { type Counted, counted, countedMore } from '../testing/counted.js';
import {
  aVolunteersBrowser,
  choose,
  joinDesk,
  openDesk,
  reportCall,
  takeNumber,
  waitUntilSent,
} from '../testing/desk-page.js';
import { exclude } from '../testing/exclude.js';
import { focusedText, tabTo } from '../testing/keyboard.js';
import { scriptBytes } from '../testing/script-bytes.js';

/** Building and starting a whole stack on a machine that may have other things to do. */
const setUpMs = 900_000;
const testMs = 240_000;

let stack: FreshStack;
let browser: Browser;

beforeAll(async () => {
  stack = await startFreshStack();
  browser = await startBrowser(process.env.PATH ?? '');
}, setUpMs);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, testMs);

const figures = () => counted(stack);
const figuresGrow = (before: Counted, by: Partial<Counted>) => countedMore(stack, before, by);

async function aVolunteer(look = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await aVolunteersBrowser(browser, look);
  const page = await openDesk(context, stack.address);
  await joinDesk(page);
  return { context, page };
}

describe('a volunteer with a telephone', () => {
  it(
    'joins, calls, and is counted once though the line breaks in the middle of the report',
    async () => {
      const before = await figures();
      const { context, page } = await aVolunteer();
      expect(await takeNumber(page)).toMatch(/^\+999/);

      const sent = await breakLineInReport(page);
      await reportCall(page, 'A conversation', 'Positive');
      await eventually(() => sent() >= 2, { timeout: 60_000 });
      await page.getByTestId('letters').getByText('1 report is kept on this device and not sent yet').waitFor();
      expect(await page.getByTestId('sent-state').textContent()).not.toContain('counted');

      // The page is loaded again, the line is still down: the report is there.
      await page.reload();
      await page.getByTestId('letters').getByText('1 report is kept on this device').waitFor();
      expect(await page.getByTestId('my-call').getAttribute('data-state')).toBe('waiting');

      // The tab is closed; on the next visit the line is good.
      await page.close();
      const later = await openDesk(context, stack.address);
      await later.locator('[data-testid="my-call"][data-state="delivered"]').waitFor();
      await figuresGrow(before, { assignments: 1, dials: 1, conversations: 1 });

      // A slip: it was nobody at home. Still one call.
      await later.getByTestId('my-call').getByRole('button', { name: 'Correct' }).click();
      await choose(later, 'No answer');
      await waitUntilSent(later);
      await figuresGrow(before, { assignments: 1, dials: 1, conversations: 0 });
      await later.getByTestId('my-week').locator('[data-metric="dials"][data-value="1"]').waitFor();
      await context.close();
    },
    testMs,
  );

  it(
    'takes a report back before it is sent, and hands the number back: no figure has it',
    async () => {
      const before = await figures();
      const { context, page } = await aVolunteer();
      await takeNumber(page);
      await reportCall(page, 'Busy');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByTestId('report').getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Hand it back, not called' }).click();
      await page.getByTestId('sent-state').getByText('Handed back.').waitFor();
      await page.reload();
      await page.getByTestId('idle').waitFor();
      expect(await page.getByTestId('my-call').count()).toBe(0);
      await figuresGrow(before, { assignments: 1, dials: 0 });
      await context.close();
    },
    testMs,
  );

  it(
    'gets the same number again when the answer was lost',
    async () => {
      const before = await figures();
      const { context, page } = await aVolunteer();
      const lost = await loseFirstNumber(page);
      await page.getByRole('button', { name: 'Get a number' }).click();
      await page.getByTestId('no-number-offline').getByRole('button', { name: 'Try again' }).click();
      const shown = await page.getByTestId('number').textContent();
      expect(shown?.replaceAll(/\s/g, '')).toBe(lost());
      await figuresGrow(before, { assignments: 1 });
      await context.close();
    },
    testMs,
  );

  it(
    'still has its number, region and guidelines in sight when nothing answers',
    async () => {
      const { context, page } = await aVolunteer();
      const number = await takeNumber(page);
      await page
        .getByTestId('call')
        .getByText(/there now$/)
        .waitFor();
      await cutLine(page);
      await page.reload();
      expect(await page.getByTestId('number').textContent()).toBe(number);
      await page
        .getByTestId('call')
        .getByText(/there now$/)
        .waitFor();
      await page.getByText('Before you speak').waitFor();
      await context.close();
    },
    testMs,
  );

  it(
    'keeps what the server refused, and says what to do',
    async () => {
      const before = await figures();
      const { context, page } = await aVolunteer();
      await takeNumber(page);
      const takeThem = await refuseReports(page);
      await reportCall(page, 'Busy');
      await page.getByTestId('refusal').getByText('It came too late to be counted.').waitFor();
      await page.reload();
      await takeThem();
      await page.getByTestId('refusal').getByRole('button', { name: 'Send again' }).click();
      await page.locator('[data-testid="my-call"][data-state="delivered"]').waitFor();
      await figuresGrow(before, { dials: 1 });
      await context.close();
    },
    testMs,
  );

  it(
    'goes on in another browser by the code, and is gone from everything after erasing',
    async () => {
      const before = await figures();
      const { context, page } = await aVolunteer();
      await takeNumber(page);
      await reportCall(page, 'A conversation', 'Negative');
      await page.getByTestId('heavy').waitFor();
      await waitUntilSent(page);
      await figuresGrow(before, { dials: 1, conversations: 1 });
      await page.getByText('This device, and leaving').click();
      await page.getByRole('button', { name: 'Show my code' }).click();
      const code = (await page.getByTestId('recovery-code').textContent()) ?? '';

      const second = await aVolunteersBrowser(browser);
      const there = await openDesk(second, stack.address);
      await there.getByRole('button', { name: 'I have a recovery code' }).click();
      await there.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
      await there.getByLabel('Russian').check();
      await there.getByRole('button', { name: 'Continue with this code' }).click();
      await there.getByTestId('my-week').locator('[data-metric="dials"][data-value="1"]').waitFor();

      await there.getByText('This device, and leaving').click();
      await there.getByRole('button', { name: 'Erase my calls and leave' }).click();
      await there.getByRole('button', { name: 'Yes, erase' }).click();
      await there.getByText('1 call was taken out of every figure.').waitFor();
      await figuresGrow(before, { dials: 0, conversations: 0 });
      expect((await second.cookies()).map(({ name }) => name)).not.toContain('callboard_volunteer');
      expect(await there.getByTestId('my-call').count()).toBe(0);
      await second.close();
      await context.close();
    },
    testMs,
  );

  it(
    'tells the organizers of a threat, but no number',
    async () => {
      const { context, page } = await aVolunteer();
      await page.getByText('Help and safety').click();
      const words = page.getByLabel('What happened?');
      await words.fill('He called back from +999 123 45 67.');
      await page.getByRole('button', { name: 'Send to the organizers' }).click();
      await page.getByText('This looks like a phone number.').waitFor();
      await words.fill('He called back and said he would find me.');
      await page.getByRole('button', { name: 'Send to the organizers' }).click();
      await page.getByText('The organizers have it.').waitFor();
      const url = new URL('/api/v1/distress-reports?campaign=demo', stack.address);
      const answer = await fetch(url, { headers: { authorization: `Bearer ${stack.organizerToken}` } });
      expect(await answer.json()).toMatchObject({
        reports: [{ kind: 'threat', text: 'He called back and said he would find me.' }],
      });
      await context.close();
    },
    testMs,
  );
});

describe('a volunteer who calls much', () => {
  it(
    'sees the latest lesson before others, marks it as read, and finds it again',
    async () => {
      const { context, page } = await aVolunteer();
      await page.getByTestId('lesson-later').getByText('Whoever makes 3 calls in seven days').waitFor();
      for (let call = 0; call < 3; call += 1) {
        await takeNumber(page);
        await reportCall(page, 'Busy');
        await waitUntilSent(page);
      }
      const lesson = page.getByTestId('lesson');
      await lesson.getByText('You see this first').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await lesson.getByRole('button', { name: 'I have read it' }).press('Enter');
      await page.reload();
      await page.locator('[data-testid="lesson"][data-read="true"]').getByText('The first twenty seconds').click();
      await lesson.getByText('Say your first name slowly').waitFor();
      await context.close();
    },
    testMs,
  );
});

describe('a volunteer whom an organizer has excluded', () => {
  it(
    'is told so in the language of the page, and keeps the report that is not sent yet',
    async () => {
      const { context, page } = await aVolunteer();
      await takeNumber(page);
      await cutLine(page, '**/api/v1/outcomes');
      await reportCall(page, 'Busy');
      const kept = page.getByTestId('letters');
      await kept.getByText('1 report is kept on this device and not sent yet').waitFor({ timeout: testMs });
      await exclude(stack, context);
      await page.getByRole('button', { name: 'Get the next number' }).click();
      await page.getByTestId('no-number-excluded').getByText('You get no more numbers', { exact: true }).waitFor();
      await kept.getByText('1 report is kept').waitFor();
      await page.getByRole('button', { name: 'Українська' }).click();
      await page.getByRole('button', { name: 'Отримати номер' }).click();
      await page.getByTestId('no-number-excluded').getByText('Номерів ви більше не отримаєте').waitFor();
      await kept.getByText('1 звіт').waitFor();
      await context.close();
    },
    testMs,
  );
});

describe('the desk', () => {
  it(
    'is led by the keyboard alone',
    async () => {
      const context = await aVolunteersBrowser(browser);
      const page = await openDesk(context, stack.address);
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
      const context = await aVolunteersBrowser(browser, { width, colorScheme });
      const page = await openDesk(context, stack.address);
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
      const context = await aVolunteersBrowser(browser, { locale });
      const page = await openDesk(context, stack.address);
      await page.getByText(words).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await page.goto(stack.address);
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'ru' ? 'ru' : 'en');
      await context.close();
    },
    testMs,
  );

  it(
    'is light: at most 350 kB of script',
    async () => {
      const context = await aVolunteersBrowser(browser);
      const page = await context.newPage();
      const bytes = await scriptBytes(page, new URL('/call', stack.address).href);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(350_000);
      await context.close();
    },
    testMs,
  );
});

it('leaves no error in the logs', async () => {
  expect(await stack.errors()).toEqual([]);
});
