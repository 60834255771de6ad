import { faultsOf } from '../../testing/accessibility.js';
import { readTable, readTotals } from '../../testing/read-board.js';
import { type Board, testMs } from '../../testing/run-board.js';
import { withholdCall } from '../../testing/withhold-call.js';

/** Both sides of the funnel, and a call that is lost. */
export function funnelOfBoard(board: Board): void {
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
