import readWorkbook from 'read-excel-file/node';
import { booked } from '../../testing/booked.js';
import { type Board, testMs } from '../../testing/run-board.js';
import { take } from '../../testing/take.js';

/** Workbooks and pictures. */
export function takenAway(board: Board): void {
  it(
    'says that it is internal, as of when and by which definitions, and has its charts on paper too',
    async () => {
      const page = await board.openWhole('/?campaign=demo&range=all');
      const workbook = await readWorkbook(await take(page, 'export-board', 'The whole board as a workbook (XLSX)'));
      expect(workbook[0]?.data[0]?.[0]).toMatch(/^Internal/);
      const byCountry = workbook.find(({ sheet }) => sheet === 'dials by country');
      expect(
        Object.fromEntries(byCountry?.data.slice(1).map(([country, dials]) => [country, { dials }]) ?? []),
      ).toEqual(booked(board, ['dials'], 'country'));
      const picture = (await take(page, 'by-hour', 'Picture (SVG)')).toString();
      for (const part of ['Internal', 'When the calls were made', 'definition 1', 'as of ', '<rect'])
        expect(picture).toContain(part);
      expect(workbook.map(({ sheet }) => sheet)).toContain('dials by volunteer');
      const activity = (await take(page, 'activity', 'Picture (SVG)')).toString();
      for (const part of ['Internal', 'How often volunteers called', 'definition 1', '<path'])
        expect(activity).toContain(part);
      await page.emulateMedia({ media: 'print' });
      const onPaper = await page.locator('.recharts-wrapper > svg').all();
      const widths = await Promise.all(onPaper.map(async (chart) => (await chart.boundingBox())?.width ?? 0));
      expect([widths.length, Math.min(...widths) > 300]).toEqual([5, true]);
      await page.emulateMedia({ media: 'screen' });
      const png = await take(page, 'by-country', 'Picture (PNG)');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      await page.context().close();
    },
    testMs,
  );
}
