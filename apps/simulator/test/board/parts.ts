import { comparable, eventually } from '#testing';
import { simulate } from '../../src/simulate.js';
import { faultsOf } from '../../testing/accessibility.js';
import { figureOf } from '../../testing/audited-campaign.js';
import { booked } from '../../testing/booked.js';
import { readHeadline, readNumbers, readTable, wholeBoard } from '../../testing/read-board.js';
import { type Board, testMs } from '../../testing/run-board.js';

const boardMetrics = ['dials', 'conversations', 'positive-conversation-rate'] as const;
const hourMetrics = ['dials', 'answer-rate', 'positive-conversation-rate'] as const;

/** What the page says is held against the books, part by part. */
export function partsOfBoard(board: Board): void {
  it(
    'shows exactly that, in each of its parts',
    async () => {
      const page = await board.openWhole(wholeBoard);
      const table = async (testId: string) => comparable(await readTable(page, testId));
      expect(await table('by-country')).toEqual(
        comparable(booked(board, [...boardMetrics, 'active-volunteers'], 'country')),
      );
      expect(await table('by-language')).toEqual(comparable(booked(board, boardMetrics, 'language')));
      expect(await table('by-guideline')).toEqual(comparable(booked(board, boardMetrics, 'guideline')));
      expect(await table('by-hour')).toEqual(comparable(booked(board, hourMetrics, 'weekday', 'hour')));
      expect(await table('volunteers')).toEqual(
        comparable(booked(board, ['active-volunteers', 'calls-per-volunteer'], 'day')),
      );
      expect(await table('talk-time')).toMatchObject(booked(board, ['talk-time'], 'day'));
      // Who only joined is not in the books.
      const numbers = ['volunteers-ever-active', 'active-volunteers', 'calls-per-volunteer'] as const;
      const [total] = board.campaign.books([...numbers, 'talk-time']);
      expect(comparable(await readNumbers(page, 'volunteers'))).toMatchObject(
        comparable(Object.fromEntries(numbers.map((metric) => [metric, figureOf(total, metric)]))),
      );
      const { value, ...lengths } = Object(total?.['talk-time']);
      const read = await readNumbers(page, 'talk-time');
      expect(comparable({ ...read, unrecorded: lengths.unrecorded })).toEqual(
        comparable({ 'talk-time': value, ...lengths }),
      );
      const [ofDay] = board.campaign.books(['dials'], ['hour']).filter(({ hour }) => hour === 'unknown');
      expect(await page.getByTestId('unknown-hours').getAttribute('data-value')).toBe(`${figureOf(ofDay, 'dials')}`);
      const activity = Object.values(await readTable(page, 'activity'));
      const sumOf = (metric: string) => activity.reduce((sum, row) => sum + (row[metric] ?? 0), 0);
      expect(sumOf('volunteers')).toBe(figureOf(total, 'active-volunteers'));
      expect(sumOf('dials') / sumOf('volunteers')).toBeCloseTo(figureOf(total, 'calls-per-volunteer') ?? 0, 9);
      expect(await table('by-region')).toEqual(comparable(booked(board, boardMetrics, 'region')));
      expect(await table('by-sentiment')).toEqual(booked(board, ['conversations'], 'sentiment'));
      expect(await table('by-disposition')).toEqual(booked(board, ['dials'], 'disposition'));
      expect(await table('chart-calls')).toEqual(booked(board, ['dials', 'conversations'], 'day'));
      expect(await table('chart-rate')).toEqual(comparable(booked(board, ['positive-conversation-rate'], 'day')));
      await page.context().close();
    },
    testMs,
  );

  it(
    'shows new calls without being loaded again',
    async () => {
      const page = await board.openWhole('/?campaign=demo&range=all&tables=activity');
      // What comes from now on comes by the stream.
      await page.route('**/api/v1/volunteers/activity?*', (route) => route.abort());
      expect((await readHeadline(page)).dials).toBe(figureOf(board.campaign.books(['dials'])[0], 'dials'));
      await page.evaluate('window.isStillThere = true');
      await simulate({ ...board.campaign.access, seed: 2, calls: 20 });
      const [row] = board.campaign.books(['dials', 'conversations']);
      const now = { dials: figureOf(row, 'dials'), conversations: figureOf(row, 'conversations') };
      await eventually(async () => expect(await readHeadline(page)).toMatchObject(now), { timeout: 60_000 });
      const called = async () =>
        Object.values(await readTable(page, 'activity')).reduce((sum, { dials }) => sum + (dials ?? 0), 0);
      await eventually(async () => expect(await called()).toBe(now.dials));
      expect(await page.evaluate('window.isStillThere')).toBe(true);
      await page.context().close();
    },
    testMs,
  );

  it(
    'says of a day that goes on, and of such a week, that it does',
    async () => {
      const panels = ['chart-calls', 'chart-rate', 'volunteers', 'talk-time'];
      const drawn = await board.openWhole('/?campaign=demo&active=week');
      for (const panel of panels) {
        const words = panel === 'volunteers' ? 'This week, so far' : 'Today, so far';
        await drawn.getByTestId(panel).locator('[data-legend]').getByText(words, { exact: true }).waitFor();
      }
      await drawn.context().close();
      const written = await board.openWhole('/?campaign=demo&active=week&tables=calls,rate,volunteers,talk');
      for (const panel of panels) {
        const rows = written.getByTestId(panel).locator('tbody th');
        await eventually(async () =>
          expect((await rows.allTextContents()).map((text) => text.endsWith(', so far'))).toEqual(
            Array.from({ length: await rows.count() }, (_, row) => row === 0),
          ),
        );
      }
      await written.context().close();
    },
    testMs,
  );

  it.each([1440, 390])(
    'is open to everybody: axe finds nothing, %i px wide, light and dark',
    async (width) => {
      const page = await board.openWhole('/?campaign=demo&range=all', { width });
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
}
