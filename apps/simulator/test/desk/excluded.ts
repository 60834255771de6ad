import { cutLine } from '../../testing/bad-line.js';
import { reportCall, takeNumber } from '../../testing/desk-page.js';
import { exclude } from '../../testing/exclude.js';
import type { Desk } from '../../testing/run-desk.js';
import { testMs } from '../../testing/run-stack.js';

/** What is left to somebody who gets no more numbers. */
export function excludedFromTheDesk(desk: Desk): void {
  describe('a volunteer whom an organizer has excluded', () => {
    it(
      'is told so in the language of the page, and keeps the report that is not sent yet',
      async () => {
        const { context, page } = await desk.aVolunteer();
        await takeNumber(page);
        await cutLine(page, '**/api/v1/outcomes');
        await reportCall(page, 'Busy');
        const kept = page.getByTestId('letters');
        await kept.getByText('1 report is kept on this device and not sent yet').waitFor({ timeout: testMs });
        await exclude(desk.stack, context);
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
}
