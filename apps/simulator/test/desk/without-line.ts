import { eventually } from '#testing';
import { openDesk, reportCall, takeNumber } from '../../testing/desk-page.js';
import type { Desk } from '../../testing/run-desk.js';
import { testMs } from '../../testing/run-stack.js';

const hasKeptPage = "caches.match('/call', { cacheName: 'desk' }).then((kept) => kept !== undefined)";

/** No connection at all, and a browser that has thrown the page out of its memory. */
export function deskWithoutLine(desk: Desk): void {
  it(
    'opens without a connection, has the report that was not sent, and sends it later, once',
    async () => {
      const before = await desk.figures();
      const { context, page } = await desk.aVolunteer({ isKept: true });
      await takeNumber(page);
      await eventually(async () => expect(await page.evaluate(hasKeptPage)).toBe(true), { timeout: 60_000 });
      await context.setOffline(true);
      await reportCall(page, 'No answer');
      // From then on it says that it has the report; before, it may be lost with the page.
      await page.getByTestId('sent').waitFor();
      await page.close();

      const later = await openDesk(context, desk.stack.address);
      await later.getByTestId('letters').getByText('1 report is kept on this device').waitFor();
      expect(await later.getByTestId('my-call').getAttribute('data-state')).toBe('waiting');
      await context.setOffline(false);
      await later.locator('[data-testid="my-call"][data-state="delivered"]').waitFor();
      await desk.figuresGrow(before, { assignments: 1, dials: 1 });

      // Whoever leaves takes the page along.
      await later.getByText('This device, and leaving').click();
      await later.getByRole('button', { name: 'Forget this device' }).click();
      await later.getByRole('button', { name: 'Yes, forget' }).click();
      await later.getByText('This browser has forgotten you.').waitFor();
      expect(await later.evaluate(hasKeptPage)).toBe(false);
      await context.close();
    },
    testMs,
  );
}
