import { faultsOf, looks } from '../../testing/accessibility.js';
import { openPage } from '../../testing/browser.js';
import { aVolunteersBrowser, joinDesk, openDesk } from '../../testing/desk-page.js';
import { type SignedIn, testMs } from '../../testing/run-stack.js';

const words = 'He called back and said he would find me.';

async function tellOfThreat({ browser, stack }: SignedIn): Promise<void> {
  const context = await aVolunteersBrowser(browser);
  const page = await openDesk(context, stack.address);
  await joinDesk(page);
  await page.getByText('Help and safety').click();
  await page.getByLabel('What happened?').fill(words);
  await page.getByRole('button', { name: 'Send to the organizers' }).click();
  await page.getByText('The organizers have it.').waitFor();
  await context.close();
}

export function distressReports(running: SignedIn): void {
  it(
    'a threat is read and dealt with by an organizer, with the keyboard alone',
    async () => {
      await tellOfThreat(running);
      const page = await openPage(running.browser, running.session, new URL('/?campaign=demo', running.stack.address));
      await page.locator('[data-queue="distress-reports"][data-count="1"]').focus();
      await page.keyboard.press('Enter');
      const row = page.getByRole('row').filter({ hasText: words });
      expect(await row.textContent()).toMatch(/A threat.*(this hour|1 hour ago).*Open/);
      expect(await faultsOf(page)).toEqual([]);
      await row.getByRole('button').focus();
      await page.keyboard.press('Enter');
      const form = page.getByTestId('decide');
      await form.getByRole('textbox').first().fill('Anna');
      await page.keyboard.press('Enter');
      // Nothing is dealt with without a word of how; the keyboard is where it is missing.
      await form.getByRole('alert').waitFor();
      await page.keyboard.type('I wrote to the police.');
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page
        .getByTestId('handlings')
        .filter({ hasText: /Dealt with by Anna.*I wrote to the police\./ })
        .waitFor();
      await page.keyboard.press('Escape');
      await row.filter({ hasText: 'Dealt with by Anna' }).waitFor();
      expect(await page.getByTestId('open').getAttribute('data-count')).toBe('0');

      // It was not over: opened again by name, and dealt with once more. Who did what stays.
      await row.getByRole('button').press('Enter');
      await page.getByRole('button', { name: 'Open it again' }).press('Enter');
      await form.getByRole('heading', { name: 'Open this report again' }).waitFor();
      await form.getByRole('textbox').last().fill('He called once more.');
      expect(await faultsOf(page)).toEqual([]);
      await form.getByRole('button', { name: 'Open again' }).press('Enter');
      await form.getByRole('heading', { name: 'Close this report' }).waitFor();
      expect(await page.getByTestId('open').getAttribute('data-count')).toBe('1');
      await form.getByRole('textbox').last().fill('The police have been to see him.');
      await form.getByRole('button', { name: 'It is dealt with' }).press('Enter');
      const history = page.getByTestId('handlings').getByRole('listitem');
      await history.nth(2).waitFor();
      expect((await history.allTextContents()).map((text) => text.split(',')[0])).toEqual([
        ...['Dealt with by Anna', 'Opened again by Anna', 'Dealt with by Anna'],
      ]);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Back to the board' }).click();
      await page.getByTestId('status').waitFor();
      expect(await page.locator('[data-queue]').count()).toBe(0);
      expect(await running.stack.errors()).toEqual([]);
      await page.context().close();
    },
    testMs,
  );

  it.each(looks)(
    'axe finds nothing on the page of reports, %i px wide and %s',
    async (width, colorScheme) => {
      const url = new URL('/distress-reports?campaign=demo', running.stack.address);
      const page = await openPage(running.browser, running.session, url, { width, colorScheme });
      await page.getByTestId('open').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
}
