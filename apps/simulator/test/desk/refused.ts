import { cutLine, refuseReports, restorePool } from '../../testing/bad-line.js';
import { choose, reportCall, takeNumber, waitUntilSent } from '../../testing/desk-page.js';
import type { Desk } from '../../testing/run-desk.js';
import { testMs } from '../../testing/run-stack.js';

/** No line, and reports that are refused. */
export function refusedAtTheDesk(desk: Desk): void {
  describe('a volunteer whom nobody answers', () => {
    it(
      'still has its number, region and guidelines in sight when nothing answers',
      async () => {
        const { context, page } = await desk.aVolunteer();
        const number = await takeNumber(page);
        await page
          .getByTestId('call')
          .getByText(/there now$/)
          .waitFor();
        await cutLine(page);
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
      'is told that the numbers are not ready, can report meanwhile, and gets one without asking again',
      async () => {
        const before = await desk.figures();
        const { context, page } = await desk.aVolunteer();
        const first = await takeNumber(page);
        await page.getByTestId('call').getByRole('button', { name: 'How did it go?' }).click();
        const endIt = await restorePool(page);
        await choose(page, 'Busy');
        await waitUntilSent(page);
        await page.getByRole('button', { name: 'Get the next number' }).click();
        await page.getByTestId('no-number-unready').getByText('asks again by itself').waitFor();
        await page.waitForRequest('**/api/v1/assignments');
        await endIt();
        await page.getByTestId('call').waitFor();
        expect(await page.getByTestId('number').textContent()).not.toBe(first);
        await desk.figuresGrow(before, { assignments: 2, dials: 1 });
        await context.close();
      },
      testMs,
    );

    it(
      'keeps what the server refused, and says what to do',
      async () => {
        const before = await desk.figures();
        const { context, page } = await desk.aVolunteer();
        await takeNumber(page);
        const takeThem = await refuseReports(page);
        await reportCall(page, 'Busy');
        await page.getByTestId('refusal').getByText('It came too late to be counted.').waitFor();
        await page.reload();
        await takeThem();
        await page.getByTestId('refusal').getByRole('button', { name: 'Send again' }).click();
        await page.locator('[data-testid="my-call"][data-state="delivered"]').waitFor();
        await desk.figuresGrow(before, { dials: 1 });
        await context.close();
      },
      testMs,
    );
  });
}
