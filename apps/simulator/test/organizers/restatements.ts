import type { Page } from 'playwright-core';
import { eventually } from '#testing';
import { CallboardApi } from '../../src/api/callboard-api.js';
import { Http } from '../../src/api/http.js';
import { faultsOf } from '../../testing/accessibility.js';
import { openPage } from '../../testing/browser.js';
import { type SignedIn, testMs } from '../../testing/run-stack.js';
import { take } from '../../testing/take.js';

const dayMs = 86_400_000;
/** Days are days in Vilnius, and the day before yesterday is over everywhere. */
const day = new Date(Date.now() - 2 * dayMs).toISOString().slice(0, 10);

/** Each of the outcomes is a call on that day; in a later revision it is corrected. */
async function importCalls({ stack }: SignedIn, revision: number, outcomes: string[], region = 'unknown') {
  const api = new CallboardApi(new Http({ baseUrl: stack.address }));
  const rows = outcomes.map((outcome, index) => `call-${index},${revision},${day},${outcome},${region}`);
  const mapping = {
    source: 'restated',
    key: { column: 'key' },
    revision: { column: 'revision' },
    calledAt: { column: 'called_on', format: 'date' },
    disposition: { column: 'disposition' },
    sentiment: { column: 'sentiment', empty: null },
    ...{ country: { constant: 'ZZ' }, region: { column: 'region' }, language: { constant: 'ru' } },
  };
  const csv = ['key,revision,called_on,disposition,sentiment,region', ...rows, ''].join('\r\n');
  await api.import(stack.organizerToken, { campaign: 'demo', mapping, csv });
}

export function restatedDays(running: SignedIn): void {
  const at = (path: string) => new URL(path, running.stack.address);
  let page: Page;
  const card = () => page.getByTestId('restatements');
  const sinceLook = () => page.getByTestId('restated-look');
  const sinceExport = () => page.getByTestId('restated-export');
  const isSeen = async () => {
    const response = await page.request.get(at('/api/v1/restatements?campaign=demo').href);
    const { look } = (await response.json()) as { look?: { through: string } | null };
    return (look?.through ?? '') >= day;
  };

  it(
    'marks a day that changed since somebody looked, with what it was, until that is noted, with the keyboard alone',
    async () => {
      page = await openPage(running.browser, running.session, at('/?campaign=demo&range=7d'));
      await eventually(async () => expect(await isSeen()).toBe(true), { timeout: 60_000 });
      expect(await card().count()).toBe(0);

      await importCalls(running, 1, ['no_answer,', 'conversation,positive']);
      await sinceLook().getByText('1 day has changed since you last looked').waitFor();
      await card().getByText('calls from 0 to 2').waitFor();
      await card().getByText('positive rate from — (0 / 0) to 100.0% (1 / 1)').waitFor();
      await page.getByTestId('chart-calls').locator('.recharts-label').getByText('+2', { exact: true }).waitFor();

      await card().locator('summary').press('Enter');
      const history = card().locator('tbody tr');
      expect(await history.locator('td:first-of-type').allTextContents()).toEqual(['2', '0']);
      expect(await faultsOf(page)).toEqual([]);
      await sinceLook().getByRole('button', { name: 'Noted' }).press('Enter');
      await card().waitFor({ state: 'detached' });
      await page.getByTestId('chart-calls').getByText('+2', { exact: true }).waitFor({ state: 'detached' });
    },
    testMs,
  );

  it(
    'tells of a file that was exported before a correction, until it is exported again',
    async () => {
      await take(page, 'export-board', 'The whole board as a workbook');
      await importCalls(running, 2, ['conversation,negative', 'conversation,positive']);
      await sinceLook().getByText('conversations from 1 to 2').waitFor();
      const rates = page.getByTestId('chart-rate');
      await rates.locator('.recharts-label').getByText('−50.0', { exact: true }).waitFor();
      await rates.getByRole('button', { name: 'Show as table' }).click();
      await rates.getByText('changed from 100.0% (1 / 1) to 50.0% (1 / 2)').waitFor();
      await sinceExport().getByText('1 day has changed since you exported this file').waitFor();
      expect(await faultsOf(page, '[data-testid="restatements"]')).toEqual([]);
      await sinceLook().getByRole('button', { name: 'Noted' }).click();
      await sinceLook().waitFor({ state: 'detached' });
      const again = sinceExport().getByRole('link', { name: 'Export again' });
      const [download] = await Promise.all([page.waitForEvent('download'), again.click()]);
      expect(download.suggestedFilename()).toMatch(/^demo_board_.*_internal\.xlsx$/);
      await card().waitFor({ state: 'detached' });

      await importCalls(running, 3, ['conversation,negative', 'conversation,positive'], 'RU-MOW');
      await sinceLook().getByText('by region: Moscow 0 → 2, Unknown region 2 → 0').waitFor();
      await sinceExport().getByText('1 day has changed since you exported this file').waitFor();
      await sinceLook().locator('summary').press('Enter');
      await sinceLook().locator('tbody tr').first().waitFor();
      expect(await faultsOf(page, '[data-testid="restatements"]')).toEqual([]);
      expect(await running.stack.errors()).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
}
