import { aVolunteersBrowser, openDesk, reportCall, takeNumber, waitUntilSent } from '../../testing/desk-page.js';
import type { Desk } from '../../testing/run-desk.js';
import { testMs } from '../../testing/run-stack.js';

/** Going on elsewhere, leaving, and telling of a threat. */
export function leavingTheDesk(desk: Desk): void {
  describe('a volunteer who needs something else', () => {
    it(
      'goes on in another browser by the code, and is gone from everything after erasing',
      async () => {
        const before = await desk.figures();
        const { context, page } = await desk.aVolunteer();
        await takeNumber(page);
        await reportCall(page, 'A conversation', 'Negative');
        await page.getByTestId('heavy').waitFor();
        await waitUntilSent(page);
        await desk.figuresGrow(before, { dials: 1, conversations: 1 });
        await page.getByText('This device, and leaving').click();
        await page.getByRole('button', { name: 'Show my code' }).click();
        const code = (await page.getByTestId('recovery-code').textContent()) ?? '';

        const second = await aVolunteersBrowser(desk.browser);
        const there = await openDesk(second, desk.stack.address);
        await there.getByRole('button', { name: 'I have a recovery code' }).click();
        await there.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
        await there.getByLabel('Russian').check();
        await there.getByRole('button', { name: 'Continue with this code' }).click();
        await there.getByTestId('my-week').locator('[data-metric="dials"][data-value="1"]').waitFor();

        await there.getByText('This device, and leaving').click();
        await there.getByRole('button', { name: 'Erase my calls and leave' }).click();
        await there.getByRole('button', { name: 'Yes, erase' }).click();
        await there.getByText('1 call was taken out of every figure.').waitFor();
        await desk.figuresGrow(before, { dials: 0, conversations: 0 });
        expect((await second.cookies()).map(({ name }) => name)).not.toContain('callboard_volunteer');
        expect(await there.getByTestId('my-call').count()).toBe(0);
        await second.close();
        await context.close();
      },
      testMs,
    );

    it(
      'tells the organizers of a threat, but no number',
      async () => {
        const { context, page } = await desk.aVolunteer();
        await page.getByText('Help and safety').click();
        const words = page.getByLabel('What happened?');
        await words.fill('He called back from +999 123 45 67.');
        await page.getByRole('button', { name: 'Send to the organizers' }).click();
        await page.getByText('This looks like a phone number.').waitFor();
        await words.fill('He called back and said he would find me.');
        await page.getByRole('button', { name: 'Send to the organizers' }).click();
        await page.getByText('The organizers have it.').waitFor();
        const url = new URL('/api/v1/distress-reports?campaign=demo', desk.stack.address);
        const answer = await fetch(url, { headers: { authorization: `Bearer ${desk.stack.organizerToken}` } });
        expect(await answer.json()).toMatchObject({
          reports: [{ kind: 'threat', text: 'He called back and said he would find me.' }],
        });
        await context.close();
      },
      testMs,
    );
  });
}
