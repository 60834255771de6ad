import { eventually } from '#testing';
import { breakLineInReport, loseFirstNumber } from '../../testing/bad-line.js';
import { choose, openDesk, reportCall, takeNumber, waitUntilSent } from '../../testing/desk-page.js';
import type { Desk } from '../../testing/run-desk.js';
import { testMs } from '../../testing/run-stack.js';

/** Numbers that are called, handed back, and reported once. */
export function callingAtTheDesk(desk: Desk): void {
  describe('a volunteer with a telephone', () => {
    it(
      'joins, calls, and is counted once though the line breaks in the middle of the report',
      async () => {
        const before = await desk.figures();
        const { context, page } = await desk.aVolunteer();
        expect(await takeNumber(page)).toMatch(/^\+999/);

        const sent = await breakLineInReport(page);
        await reportCall(page, 'A conversation', 'Positive');
        await eventually(() => sent() >= 2, { timeout: 60_000 });
        await page.getByTestId('letters').getByText('1 report is kept on this device and not sent yet').waitFor();
        expect(await page.getByTestId('sent-state').textContent()).not.toContain('counted');

        // The page is loaded again, the line is still down: the report is there.
        await page.reload();
        await page.getByTestId('letters').getByText('1 report is kept on this device').waitFor();
        expect(await page.getByTestId('my-call').getAttribute('data-state')).toBe('waiting');

        // The tab is closed; on the next visit the line is good.
        await page.close();
        const later = await openDesk(context, desk.stack.address);
        await later.locator('[data-testid="my-call"][data-state="delivered"]').waitFor();
        await desk.figuresGrow(before, { assignments: 1, dials: 1, conversations: 1 });

        // A slip: it was nobody at home. Still one call.
        await later.getByTestId('my-call').getByRole('button', { name: 'Correct' }).click();
        await choose(later, 'No answer');
        await waitUntilSent(later);
        await desk.figuresGrow(before, { assignments: 1, dials: 1, conversations: 0 });
        await later.getByTestId('my-week').locator('[data-metric="dials"][data-value="1"]').waitFor();
        await context.close();
      },
      testMs,
    );

    it(
      'takes a report back before it is sent, and hands the number back: no figure has it',
      async () => {
        const before = await desk.figures();
        const { context, page } = await desk.aVolunteer();
        await takeNumber(page);
        await reportCall(page, 'Busy');
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByTestId('report').getByRole('button', { name: 'Back' }).click();
        await page.getByRole('button', { name: 'Hand it back, not called' }).click();
        await page.getByTestId('sent-state').getByText('Handed back.').waitFor();
        await page.reload();
        await page.getByTestId('idle').waitFor();
        expect(await page.getByTestId('my-call').count()).toBe(0);
        await desk.figuresGrow(before, { assignments: 1, dials: 0 });
        await context.close();
      },
      testMs,
    );

    it(
      'gets the same number again when the answer was lost',
      async () => {
        const before = await desk.figures();
        const { context, page } = await desk.aVolunteer();
        const lost = await loseFirstNumber(page);
        await page.getByRole('button', { name: 'Get a number' }).click();
        await page.getByTestId('no-number-offline').getByRole('button', { name: 'Try again' }).click();
        const shown = await page.getByTestId('number').textContent();
        expect(shown?.replaceAll(/\s/g, '')).toBe(lost());
        await desk.figuresGrow(before, { assignments: 1 });
        await context.close();
      },
      testMs,
    );
  });
}
