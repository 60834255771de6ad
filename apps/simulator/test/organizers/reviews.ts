import { randomUUID } from 'node:crypto';
import { eventually } from '#testing';
import { CallboardApi } from '../../src/api/callboard-api.js';
import { Http } from '../../src/api/http.js';
import { faultsOf } from '../../testing/accessibility.js';
import { openPage } from '../../testing/browser.js';
import { type SignedIn, testMs } from '../../testing/run-stack.js';

/** As many conversations as make somebody look, all alike. */
const conversations = 40;

/** A volunteer to whom everybody says yes. */
async function tooGood({ stack }: SignedIn): Promise<void> {
  const api = new CallboardApi(new Http({ baseUrl: stack.address }));
  const token = await api.join('demo', { country: 'LT', languages: ['ru'] });
  for (let call = 0; call < conversations; call += 1) {
    const requestId = randomUUID();
    // Nobody has many numbers at a time, and the pool learns a moment later that one was reported on.
    const assignment = await eventually(async () => await api.assign(token, requestId));
    if (!('callId' in assignment)) throw new Error('there is no number to call');
    const calledAt = new Date().toISOString();
    await api.report(assignment.outcomeToken, {
      ...{ disposition: 'conversation', sentiment: 'positive' },
      ...{ calledAt, revision: 1 },
    });
  }
}

export function reviewQueue(running: SignedIn): void {
  const open = async (path: string) =>
    await openPage(running.browser, running.session, new URL(path, running.stack.address), { width: 390 });

  it(
    'leads from the board to who reports what nobody would expect, and takes the calls out, with the keyboard alone',
    async () => {
      const empty = await open('/reviews');
      await empty.getByTestId('no-reviews').waitFor();
      await empty.context().close();

      await tooGood(running);
      const page = await open('/?campaign=demo&range=all');
      await page.locator('[data-queue="reviews"][data-count="1"]').focus();
      await page.keyboard.press('Enter');
      const row = page.getByTestId('reviews').getByRole('button');
      await row.waitFor();
      expect(await page.locator('[data-reason="one-sentiment"]').textContent()).toBe('All 40 conversations positive');
      expect(await faultsOf(page)).toEqual([]);
      await row.focus();
      await page.keyboard.press('Enter');
      const form = page.getByTestId('decide');
      await form.getByRole('textbox').first().fill('Anna');
      await form.getByRole('button', { name: 'Take the calls out' }).press('Enter');
      await form.getByTestId('confirm').filter({ hasText: 'All 40 calls' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByTestId('gone').filter({ hasText: '40 calls were taken out' }).waitFor();
      await page.getByTestId('decisions').filter({ hasText: 'Taken out by Anna' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByTestId('no-reviews').waitFor();

      const api = new CallboardApi(new Http({ baseUrl: running.stack.address }));
      const query = { campaign: 'demo', metrics: 'conversations' };
      expect(await api.figures(running.stack.organizerToken, query)).toEqual([]);
      expect(await running.stack.errors()).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
}
