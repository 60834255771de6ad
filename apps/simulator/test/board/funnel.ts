import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { importPast } from '../../src/past/import-past.js';
import { faultsOf } from '../../testing/accessibility.js';
import { readTable, readTotals } from '../../testing/read-board.js';
import { type Board, testMs } from '../../testing/run-board.js';
import { take } from '../../testing/take.js';
import { withholdCall } from '../../testing/withhold-call.js';

/** As of now: what the card shows may be from before the calls of the journey before. */
async function callsBegun(page: Page): Promise<number> {
  const path = new URL('/api/v1/funnel?campaign=demo', page.url()).href;
  const response = await page.request.get(path, { headers: { 'cache-control': 'no-cache' } });
  const { began } = (await response.json()) as { began: Record<string, number> };
  return Object.values(began).reduce((sum, calls) => sum + calls, 0);
}

/** Both sides of the funnel, and a call that is lost. */
export function funnelOfBoard(board: Board): void {
  it(
    'comes anew by itself when calls have come in, and can be taken away',
    async () => {
      const page = await board.open('/?campaign=demo');
      const funnel = page.getByTestId('funnel');
      await funnel.getByTestId('funnel-well').waitFor();
      const began = await callsBegun(page);
      const late = 20;
      await importPast({ seed: 3, days: 2, calls: late, source: 'late-list' }, await board.campaign.connect());
      for (const side of ['began', 'became'])
        await funnel.locator(`[data-side="${side}"][data-total="${began + late}"]`).waitFor();
      const csv = (await take(page, 'funnel', 'Figures as CSV')).toString();
      expect(csv).toMatch(/^side,part,funnel-calls,campaign,/);
      const sheets = await readWorkbook(await take(page, 'funnel', 'Figures as a workbook (XLSX)'));
      const rows = sheets.find(({ sheet }) => sheet === 'funnel-calls by side and part')?.data ?? [];
      const counts = rows.filter(([side]) => side === 'began').map(([, , calls]) => Number(calls));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(began + late);
      expect(await faultsOf(page, '[data-testid="funnel"]')).toEqual([]);
      await page.context().close();
    },
    testMs,
  );

  it(
    'draws both sides as long as each other, and says so when a call is lost, and what to do',
    async () => {
      // All of the board that changes when a call is lost.
      const parts = ['[data-testid="funnel"]', '[data-testid="status"]'];
      const page = await board.open('/?campaign=demo');
      const funnel = page.getByTestId('funnel');
      await funnel.getByTestId('funnel-well').waitFor();
      const { began = 0, became } = await readTotals(page);
      expect([began > 2000, became]).toEqual([true, began]);
      expect(await page.locator('[data-alarms]').count()).toBe(0);

      await withholdCall(board.stack);
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
}
