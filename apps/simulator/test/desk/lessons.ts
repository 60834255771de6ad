import { faultsOf } from '../../testing/accessibility.js';
import { reportCall, takeNumber, waitUntilSent } from '../../testing/desk-page.js';
import type { Desk } from '../../testing/run-desk.js';
import { testMs } from '../../testing/run-stack.js';

/** Lessons come first to who calls most. */
export function lessonsAtTheDesk(desk: Desk): void {
  describe('a volunteer who calls much', () => {
    it(
      'sees the latest lesson before others, marks it as read, and finds it again',
      async () => {
        const { context, page } = await desk.aVolunteer();
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
}
