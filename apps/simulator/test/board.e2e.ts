import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { comparable, eventually, type NaiveDimension, type NaiveMetric } from '#testing';
import { type FreshStack, startFreshStack } from '../../../libs/testing/stack/fresh-stack.js';
import { snapshotIn } from '../src/ledger/ledger.js';
import { importPast } from '../src/past/import-past.js';
import { simulate } from '../src/simulate.js';
import { faultsOf } from '../testing/accessibility.js';
import { AuditedCampaign, figureOf } from '../testing/audited-campaign.js';
import { openPage, type Session, signIn, startBrowser } from '../testing/browser.js';
import { publishGarbage } from '../testing/publish-garbage.js';
import {
  type BoardTable,
  readHeadline,
  readNumbers,
  readRows,
  readTable,
  readTotals,
  seeAll,
  waitForBoard,
  wholeBoard,
} from '../testing/read-board.js';
import { scriptBytes } from '../testing/script-bytes.js';
import { take } from '../testing/take.js';
import { withholdCall } from '../testing/withhold-call.js';

/** Starting a whole stack, and 3,000 calls, on a machine that may have other things to do. */
const setUpMs = 900_000;
const testMs = 300_000;

const allMetrics: readonly NaiveMetric[] = [
  'assignments',
  'dials',
  'live-contacts',
  'conversations',
  'positive-conversations',
  'neutral-conversations',
  'negative-conversations',
  'positive-conversation-rate',
  'talk-time',
  'active-volunteers',
  'countries',
  'calls-per-day',
];
/** Questions that make no sense, and are refused. */
const refused: Partial<Record<NaiveDimension, readonly NaiveMetric[]>> = {
  day: ['calls-per-day'],
  country: ['countries'],
};
const boardMetrics = ['dials', 'conversations', 'positive-conversation-rate'] as const;
const hourMetrics = ['dials', 'answer-rate', 'positive-conversation-rate'] as const;

let stack: FreshStack;
let campaign: AuditedCampaign;
let browser: Browser;
let session: Session;

beforeAll(async () => {
  stack = await startFreshStack();
  try {
    campaign = await AuditedCampaign.open(stack);
    await runCampaign();
    browser = await startBrowser(process.env.PATH ?? '');
    session = await signIn(browser, stack.signInUrl);
  } catch (error) {
    throw new Error(`in the logs: ${(await stack.errors()).join('\n')}`, { cause: error });
  }
}, setUpMs);

/** A past of some days, from two lists, and 2,000 calls with everything that goes wrong. */
async function runCampaign(): Promise<void> {
  const connection = await campaign.connect();
  await importPast({ seed: 1, days: 9, calls: 900 }, connection);
  await importPast({ seed: 2, days: 4, calls: 100, precision: 'day', source: 'paper-list' }, connection);
  const tally = await simulate({ ...campaign.access, seed: 1, calls: 2000 });
  expect(tally.failures).toEqual([]);
  for (const what of ['corrections accepted', 'retractions accepted', 'duplicates sent'] as const)
    expect(tally.count(what)).toBeGreaterThan(0);
  await campaign.settle();
}

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, testMs);

const openBoard = async (path: string, look: Parameters<typeof openPage>[3] = {}) => {
  const page = await openPage(browser, session, new URL(path, stack.address), look);
  await waitForBoard(page);
  return page;
};
/** All of it, down to its end. */
const openWholeBoard = async (...how: Parameters<typeof openBoard>) => {
  const page = await openBoard(...how);
  await seeAll(page);
  return page;
};

describe('the figures of a simulated campaign', () => {
  it.each<{ by: NaiveDimension[] }>([
    { by: [] },
    { by: ['day'] },
    { by: ['country'] },
    { by: ['region'] },
    { by: ['district'] },
    { by: ['language'] },
    { by: ['disposition'] },
    { by: ['day', 'country'] },
  ])(
    'are what was reported, by $by',
    async ({ by }) => {
      const metrics = allMetrics.filter((metric) => !by.some((dimension) => refused[dimension]?.includes(metric)));
      const { rows, completeThrough, deadLetters } = await campaign.figures(metrics, by);
      expect(rows.length).toBeGreaterThan(0);
      expect(comparable(rows)).toEqual(comparable(campaign.books(metrics, by, completeThrough)));
      expect(deadLetters).toBe(0);
    },
    testMs,
  );

  it(
    'are what was reported by sentiment',
    async () => {
      const metrics = ['conversations', 'talk-time'] as const;
      const { rows } = await campaign.figures(metrics, ['sentiment']);
      expect(comparable(rows)).toEqual(comparable(campaign.books(metrics, ['sentiment'])));
    },
    testMs,
  );
});

/** What the books say, as the board shows it: the value of each metric. */
const booked = (metrics: readonly NaiveMetric[], ...by: NaiveDimension[]): BoardTable =>
  Object.fromEntries(
    campaign
      .books(metrics, by)
      .map((row) => [
        by.map((dimension) => row[dimension]).join('-'),
        Object.fromEntries(metrics.map((metric) => [metric, figureOf(row, metric)])),
      ]),
  );

describe('its board', () => {
  it(
    'shows exactly that, in each of its parts',
    async () => {
      const page = await openWholeBoard(wholeBoard);
      const table = async (testId: string) => comparable(await readTable(page, testId));
      expect(await table('by-country')).toEqual(comparable(booked([...boardMetrics, 'active-volunteers'], 'country')));
      expect(await table('by-language')).toEqual(comparable(booked(boardMetrics, 'language')));
      expect(await table('by-guideline')).toEqual(comparable(booked(boardMetrics, 'guideline')));
      expect(await table('by-hour')).toEqual(comparable(booked(hourMetrics, 'weekday', 'hour')));
      expect(await table('volunteers')).toEqual(
        comparable(booked(['active-volunteers', 'calls-per-volunteer'], 'day')),
      );
      expect(await table('talk-time')).toMatchObject(booked(['talk-time'], 'day'));
      // Who only joined is not in the books.
      const numbers = ['volunteers-ever-active', 'active-volunteers', 'calls-per-volunteer'] as const;
      const [total] = campaign.books([...numbers, 'talk-time']);
      expect(comparable(await readNumbers(page, 'volunteers'))).toMatchObject(
        comparable(Object.fromEntries(numbers.map((metric) => [metric, figureOf(total, metric)]))),
      );
      const { value, ...lengths } = Object(total?.['talk-time']);
      const read = await readNumbers(page, 'talk-time');
      expect(comparable({ ...read, unrecorded: lengths.unrecorded })).toEqual(
        comparable({ 'talk-time': value, ...lengths }),
      );
      const [ofDay] = campaign.books(['dials'], ['hour']).filter(({ hour }) => hour === 'unknown');
      expect(await page.getByTestId('unknown-hours').getAttribute('data-value')).toBe(`${figureOf(ofDay, 'dials')}`);
      expect(await table('by-region')).toEqual(comparable(booked(boardMetrics, 'region')));
      expect(await table('by-sentiment')).toEqual(booked(['conversations'], 'sentiment'));
      expect(await table('by-disposition')).toEqual(booked(['dials'], 'disposition'));
      expect(await table('chart-calls')).toEqual(booked(['dials', 'conversations'], 'day'));
      expect(await table('chart-rate')).toEqual(comparable(booked(['positive-conversation-rate'], 'day')));
      await page.context().close();
    },
    testMs,
  );

  it(
    'shows new calls without being loaded again',
    async () => {
      const page = await openBoard('/?campaign=demo&range=all');
      expect((await readHeadline(page)).dials).toBe(figureOf(campaign.books(['dials'])[0], 'dials'));
      await page.evaluate('window.isStillThere = true');
      await simulate({ ...campaign.access, seed: 2, calls: 20 });
      const [row] = campaign.books(['dials', 'conversations']);
      const now = { dials: figureOf(row, 'dials'), conversations: figureOf(row, 'conversations') };
      await eventually(async () => expect(await readHeadline(page)).toMatchObject(now), { timeout: 60_000 });
      expect(await page.evaluate('window.isStillThere')).toBe(true);
      await page.context().close();
    },
    testMs,
  );

  it.each([1440, 390])(
    'is open to everybody: axe finds nothing, %i px wide, light and dark',
    async (width) => {
      const page = await openWholeBoard('/?campaign=demo&range=all', { width });
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
});

describe('whoever has only a keyboard', () => {
  it(
    'goes along the maps, limits the board to a country, sorts, compares and reads numbers',
    async () => {
      const page = await openWholeBoard('/?campaign=demo');
      const map = page.getByTestId('by-country');
      await map.locator('[data-spot][tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      const [second] = (await readRows(page, 'by-country')).slice(1);
      expect(await map.locator('[data-spot]:focus').getAttribute('data-spot')).toBe(second);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('country') === second);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByTestId('details').getByText('Version 1').waitFor();
      await page.keyboard.press('Escape');
      await page.getByTestId('by-region').getByRole('button', { name: 'Positive', exact: true }).press('Enter');
      await page.locator('[data-testid="by-region"] th[aria-sort="descending"]', { hasText: 'Positive' }).waitFor();
      expect(new URL(page.url()).searchParams.get('sort-region')).toBe('-positive-conversation-rate');
      await page.getByLabel('Compared with').selectOption('weekdays');
      await page.waitForURL((url) => url.searchParams.get('compare') === 'weekdays');
      await page.getByTestId('by-hour').locator('[data-spot][tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.getByTestId('by-hour').locator('[data-spot]:focus').getAttribute('data-spot')).toBe('2-00');
      await page.context().close();
    },
    testMs,
  );
});

describe('what is taken away', () => {
  it(
    'says that it is internal, as of when and by which definitions',
    async () => {
      const page = await openWholeBoard('/?campaign=demo&range=all');
      const board = await readWorkbook(await take(page, 'export-board', 'The whole board as a workbook (XLSX)'));
      expect(board[0]?.data[0]?.[0]).toMatch(/^Internal/);
      const byCountry = board.find(({ sheet }) => sheet === 'dials by country');
      expect(
        Object.fromEntries(byCountry?.data.slice(1).map(([country, dials]) => [country, { dials }]) ?? []),
      ).toEqual(booked(['dials'], 'country'));
      const picture = (await take(page, 'by-hour', 'Picture (SVG)')).toString();
      for (const part of ['Internal', 'When the calls were made', 'definition 1', 'as of ', '<rect'])
        expect(picture).toContain(part);
      const png = await take(page, 'by-country', 'Picture (PNG)');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      await page.context().close();
    },
    testMs,
  );
});

it(
  'shows its first page with at most 350 kB of script, and keeps the rest for later',
  async () => {
    const context = await browser.newContext({ storageState: session });
    const page = await context.newPage();
    expect(await scriptBytes(page, new URL('/?campaign=demo', stack.address).href)).toBeLessThan(350_000);
    expect(await page.locator('[data-deferred]').count()).toBeGreaterThan(0);
    await context.close();
  },
  testMs,
);

describe('a call', () => {
  it(
    'is in a figure within a second of its report, when nothing else goes on',
    async () => {
      await campaign.settle();
      const seconds: number[] = [];
      // What else this machine has to do only adds: the quickest of some tells.
      while (seconds.length < 20 && !seconds.some((each) => each < 1)) seconds.push(await timeToFigure());
      expect(Math.min(...seconds)).toBeLessThan(1);
    },
    testMs,
  );

  /** Seconds from the answer to a report until the figure has it. */
  async function timeToFigure(): Promise<number> {
    const { api, ledger } = await campaign.connect();
    const dials = async () => figureOf((await campaign.figures(['dials'])).rows[0], 'dials') ?? 0;
    const before = await dials();
    const token = await api.join('demo', { country: 'LT', languages: ['ru'] });
    const assignment = await api.assign(token, randomUUID());
    if (!('callId' in assignment)) throw new Error('there is no number to call');
    const report = { disposition: 'no_answer', calledAt: new Date().toISOString(), revision: 1 } as const;
    await api.report(assignment.outcomeToken, report);
    const accepted = performance.now();
    const call = snapshotIn(assignment.outcomeToken);
    ledger.issued(call);
    ledger.reported(call, report);
    await eventually(async () => expect(await dials()).toBe(before + 1));
    return (performance.now() - accepted) / 1000;
  }
});

describe('a record that cannot be counted', () => {
  it(
    'is said on the board, looked at, and left out by somebody, with the keyboard alone',
    async () => {
      await publishGarbage(stack, 'no <b>event</b>');
      const page = await openBoard('/?campaign=demo');
      const link = page.locator('[data-dead-letters="1"]');
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByTestId('letters').getByRole('button').focus();
      await page.keyboard.press('Enter');
      expect(await page.getByTestId('value').textContent()).toBe('no <b>event</b>');
      expect(await faultsOf(page)).toEqual([]);
      const form = page.getByTestId('decide');
      await form.getByRole('textbox').first().fill('Anna');
      await form.getByRole('button', { name: 'Leave it out' }).press('Enter');
      expect(await form.getByRole('alert').textContent()).toContain('say why');
      await page.keyboard.type('a test');
      await form.getByRole('button', { name: 'Leave it out' }).press('Enter');
      await page.getByTestId('decided').filter({ hasText: 'Left out by Anna' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByTestId('no-letters').waitFor();
      await page.goto(new URL('/?campaign=demo', stack.address).href);
      await page.locator('[data-dead-letters="0"]').waitFor();
      await page.context().close();
    },
    testMs,
  );
});

describe('the funnel', () => {
  it(
    'draws both sides as long as each other, and says so when a call is lost, and what to do',
    async () => {
      // All of the board that changes when a call is lost.
      const parts = ['[data-testid="funnel"]', '[data-testid="status"]'];
      const page = await openBoard('/?campaign=demo');
      const funnel = page.getByTestId('funnel');
      await funnel.getByTestId('funnel-well').waitFor();
      const { began = 0, became } = await readTotals(page);
      expect([began > 2000, became]).toEqual([true, began]);
      expect(await page.locator('[data-alarms]').count()).toBe(0);

      await withholdCall(stack);
      await page.reload();
      await page.locator('[data-alarms="1"]').focus();
      await page.keyboard.press('Enter');
      await funnel
        .locator('[data-alarm="sides-differ"][data-calls="1"]')
        .filter({ hasText: 'npm run rebuild' })
        .waitFor();
      expect(await readTotals(page)).toEqual({ began, became: began - 1 });
      expect(await faultsOf(page, ...parts)).toEqual([]);
      await funnel.getByRole('button', { name: 'Show as table' }).press('Enter');
      const rows = await readTable(page, 'funnel');
      expect([rows.began?.calls, rows.became?.calls]).toEqual([began, began - 1]);
      expect(await faultsOf(page, ...parts)).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
});

it('leaves no error in the logs', async () => {
  expect(await stack.errors()).toEqual([]);
});
