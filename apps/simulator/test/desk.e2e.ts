import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually } from '#testing';
import { type FreshStack, startFreshStack } from '../../../libs/testing/stack/fresh-stack.js';
import { startBrowser } from '../testing/browser.js';
import {
  aVolunteersBrowser,
  choose,
  joinDesk,
  openDesk,
  reportCall,
  takeNumber,
  waitUntilSent,
} from '../testing/desk-page.js';

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

type Figures = Record<'dials' | 'conversations' | 'assignments', number>;

/** What the organizers see of all calls. */
async function figures(): Promise<Figures> {
  const metrics = ['dials', 'conversations', 'assignments'] as const;
  const url = new URL(`/api/v1/figures?campaign=demo&metrics=${metrics.join()}`, stack.address);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${stack.organizerToken}` } });
  const { rows } = (await answer.json()) as { rows: Record<string, { value: number | null }>[] };
  return Object.fromEntries(metrics.map((metric) => [metric, rows[0]?.[metric]?.value ?? 0])) as Figures;
}

/** Waits until the figures have grown by so many. */
async function figuresGrow(before: Figures, by: Partial<Figures>): Promise<void> {
  const expected = Object.fromEntries(
    Object.entries(by).map(([metric, more]) => [metric, before[metric as keyof Figures] + more]),
  );
  await eventually(async () => expect(await figures()).toMatchObject(expected), { timeout: 60_000 });
}

async function aVolunteer(look = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await aVolunteersBrowser(browser, look);
  const page = await openDesk(context, stack.address);
  await joinDesk(page);
  return { context, page };
}

const outcomes = '**/api/v1/outcomes';

/** In the page: what has the focus is called. */
const nameOfFocused = `(document.activeElement.labels?.[0] ?? document.activeElement).textContent`;

describe('a volunteer with a telephone', () => {
  it(
    'joins, calls, and is counted once though the line breaks in the middle of the report',
    async () => {
      const before = await figures();
      const { context, page } = await aVolunteer();
      expect(await takeNumber(page)).toMatch(/^\+999/);

      // The report arrives, its answer does not; after that nothing does.
      let sent = 0;
      await page.route(outcomes, async (route) => {
        sent += 1;
        if (sent === 1) await route.fetch();
        await route.abort('connectionreset');
      });
      await reportCall(page, 'A conversation', 'Positive');
      await eventually(() => sent >= 2, { timeout: 60_000 });
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
      let lost = '';
      await page.route('**/api/v1/assignments', async (route) => {
        if (lost !== '') return await route.continue();
        // What a browser says by itself, and an intercepted request does not.
        const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' };
        lost = ((await (await route.fetch({ headers })).json()) as { number: string }).number;
        await route.abort('connectionreset');
      });
      await page.getByRole('button', { name: 'Get a number' }).click();
      await page.getByTestId('no-number-offline').getByRole('button', { name: 'Try again' }).click();
      const shown = await page.getByTestId('number').textContent();
      expect(shown?.replaceAll(/\s/g, '')).toBe(lost);
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
      await page.route('**/api/v1/**', (route) => route.abort('internetdisconnected'));
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
      const problem = {
        type: 'about:blank',
        title: 'Too late',
        status: 410,
        detail: 'Outcomes are taken for 14 days.',
      };
      await page.route(outcomes, (route) =>
        route.fulfill({ status: 410, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
      );
      await reportCall(page, 'Busy');
      await page.getByTestId('refusal').getByText('It came too late to be counted.').waitFor();
      await page.reload();
      await page.unroute(outcomes);
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

describe('the desk', () => {
  it(
    'is led by the keyboard alone',
    async () => {
      const context = await aVolunteersBrowser(browser);
      const page = await openDesk(context, stack.address);
      await page.getByTestId('join').waitFor();
      const { keyboard } = page;
      /** Goes on with Tab until what has the focus is called so. */
      const tabTo = async (name: RegExp) => {
        for (let presses = 0; presses < 60; presses += 1) {
          await keyboard.press('Tab');
          const focused = await page.evaluate<string>(nameOfFocused);
          if (name.test(focused)) return;
        }
        throw new Error(`nothing called ${name} is reached by Tab`);
      };
      await tabTo(/^Which country/);
      await keyboard.type('Lithuania');
      await keyboard.press('Escape');
      await tabTo(/^Russian/);
      await keyboard.press('Space');
      await tabTo(/^I have read this/);
      await keyboard.press('Space');
      await tabTo(/^Join, and go/);
      await keyboard.press('Enter');
      await page.getByTestId('idle').waitFor();
      await tabTo(/^Get a number/);
      await keyboard.press('Enter');
      await page.getByTestId('call').waitFor();
      const focusedText = () => page.evaluate<string>(nameOfFocused);
      await eventually(async () => expect(await focusedText()).toBe('Your number'));
      await tabTo(/^How did it go/);
      await keyboard.press('Enter');
      await eventually(async () => expect(await focusedText()).toBe('How did it go?'));
      await keyboard.press('Tab');
      for (let down = 0; down < 2; down += 1) await keyboard.press('ArrowDown');
      await tabTo(/^Save/);
      await keyboard.press('Enter');
      await eventually(async () => expect(await focusedText()).toBe('Thank you'));
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
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
        expect([where, found]).toEqual([where, []]);
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
      const sizes: Promise<number>[] = [];
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'script')
          sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
      await page.goto(new URL('/call', stack.address).href, { waitUntil: 'networkidle' });
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
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
