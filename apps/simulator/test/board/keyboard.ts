import { readRows } from '../../testing/read-board.js';
import { type Board, testMs } from '../../testing/run-board.js';

/** All of it without a mouse. */
export function keyboardAlone(board: Board): void {
  it(
    'goes along the maps, limits the board to a country, sorts, compares and reads numbers',
    async () => {
      const page = await board.openWhole('/?campaign=demo');
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
}
