import { faultsOf } from '../../testing/accessibility.js';
import { publishGarbage } from '../../testing/publish-garbage.js';
import { type Board, testMs } from '../../testing/run-board.js';

/** A record that somebody must decide about. */
export function notCounted(board: Board): void {
  it(
    'is said on the board, looked at, and left out by somebody, with the keyboard alone',
    async () => {
      await publishGarbage(board.stack, 'no <b>event</b>');
      const page = await board.open('/?campaign=demo');
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
      await page.goto(new URL('/?campaign=demo', board.stack.address).href);
      await page.locator('[data-dead-letters="0"]').waitFor();
      await page.context().close();
    },
    testMs,
  );
}
