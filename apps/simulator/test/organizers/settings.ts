import type { Page } from 'playwright-core';
import { simulate } from '../../src/simulate.js';
import { faultsOf, looks } from '../../testing/accessibility.js';
import { openPage } from '../../testing/browser.js';
import { type SignedIn, testMs } from '../../testing/run-stack.js';

export function settingsOfCampaign(running: SignedIn): void {
  const at = (path: string) => new URL(path, running.stack.address);
  let page: Page;
  beforeAll(async () => {
    const { address: baseUrl, organizerToken } = running.stack;
    const { failures } = await simulate({ baseUrl, organizerToken, seed: 1, calls: 20 });
    expect(failures).toEqual([]);
    page = await openPage(running.browser, running.session, at('/?campaign=demo&range=7d'));
  }, testMs);

  it(
    'notes what happened, on both charts and below each, changes it and takes it away',
    async () => {
      const [notes, notesOfRate] = [page.getByTestId('annotations').first(), page.getByTestId('annotations').last()];
      const sheet = page.getByTestId('annotation');
      await notesOfRate.getByRole('button', { name: 'Note what happened' }).click();
      await sheet.getByLabel('In English').fill('Broadcast');
      await sheet.getByLabel('In Russian').fill('Эфир');
      expect(await faultsOf(page)).toEqual([]);
      await sheet.getByRole('button', { name: 'Save' }).click();
      for (const [list, chart] of [
        [notes, 'chart-calls'],
        [notesOfRate, 'chart-rate'],
      ] as const) {
        await list.getByRole('listitem').filter({ hasText: 'Broadcast' }).waitFor();
        await page.getByTestId(chart).locator('.recharts-label').getByText('1', { exact: true }).waitFor();
      }
      await notes.getByRole('button', { name: 'Edit Broadcast' }).click();
      await sheet.getByLabel('In English').fill('Long broadcast');
      await sheet.getByRole('button', { name: 'Save' }).click();
      await notes.getByRole('listitem').filter({ hasText: 'Long broadcast' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await notes.getByRole('button', { name: 'Edit Long broadcast' }).click();
      await sheet.getByRole('button', { name: 'Delete' }).click();
      await notes.getByRole('listitem').waitFor({ state: 'detached' });
    },
    testMs,
  );

  it(
    'saves what is shown, goes there, renames it and takes it away',
    async () => {
      const sheet = page.getByTestId('views');
      await page.getByRole('button', { name: 'Views', exact: true }).click();
      await sheet.getByLabel('Name').fill('The week');
      await sheet.getByRole('button', { name: 'Save', exact: true }).click();
      await sheet.getByRole('link', { name: 'The week' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await sheet.getByRole('button', { name: 'Rename The week' }).click();
      await sheet.getByLabel('New name').fill('Seven days');
      await page.keyboard.press('Enter');
      await sheet.getByRole('link', { name: 'Seven days' }).waitFor();

      const other = await openPage(running.browser, running.session, at('/?campaign=demo'));
      await other.getByRole('button', { name: 'Views', exact: true }).click();
      await other.getByRole('link', { name: 'Seven days' }).click();
      await other.waitForURL((url) => url.searchParams.get('range') === '7d');
      await other.context().close();
      await sheet.getByRole('button', { name: 'Delete Seven days' }).click();
      await sheet.getByText('Nothing has been saved yet.').waitFor();
    },
    testMs,
  );

  it(
    'pauses, takes a number that is never to be called, and sets the goal',
    async () => {
      await page.goto(at('/settings?campaign=demo').href);
      await page.getByRole('button', { name: 'Pause at once' }).click();
      await page.locator('[data-paused="true"]').waitFor();
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.locator('[data-paused="false"]').waitFor();

      const intake = page.getByTestId('do-not-call');
      await intake.getByLabel('Phone number').fill('020 7946 0018');
      await page.keyboard.press('Enter');
      await intake.getByText('This is no number with a country code.').waitFor();
      await intake.getByLabel('Phone number').fill('0044 (20) 7946-0018');
      await page.keyboard.press('Enter');
      await intake.getByText('Is the number right?').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await intake.getByRole('button', { name: 'Yes, never call it' }).click();
      await intake.getByText('Done.').waitFor();
      expect(await intake.getByLabel('Phone number').inputValue()).toBe('');

      await page.getByTestId('goal').getByLabel('Calls a day').fill('321');
      await page.getByRole('button', { name: 'Set the goal' }).click();
      await page.getByText('Boards show it within a minute.').waitFor();
      const { campaigns } = (await (await fetch(at('/api/v1/campaigns'))).json()) as {
        campaigns: { id: string; goal: unknown }[];
      };
      expect(campaigns.find(({ id }) => id === 'demo')?.goal).toEqual({ callsPerDay: 321 });

      await page.goto(at('/audit').href);
      const noted = (action: string) => page.getByTestId('audit').locator(`[data-action="${action}"]`);
      await noted('goal-changed').filter({ hasText: '→ 321' }).waitFor();
      await noted('hand-out-paused').waitFor();
      await noted('never-to-call').filter({ hasText: 'one number, not in the pool' }).waitFor();
      await noted('alerts-changed')
        .filter({ hasText: 'Figures are behind by more seconds than: 120 → 3600' })
        .waitFor();
      expect(await page.getByTestId('audit').textContent()).not.toMatch(/2079460018|7946.0018|anna@|boris@/);
      expect(await running.stack.errors()).toEqual([]);
    },
    testMs,
  );

  it.each(looks)(
    'axe finds nothing on the page of settings, %i px wide and %s',
    async (width, colorScheme) => {
      const look = await openPage(running.browser, running.session, at('/settings?campaign=demo'), {
        width,
        colorScheme,
      });
      await look.locator('[data-paused]').waitFor();
      expect(await faultsOf(look)).toEqual([]);
      await look.context().close();
    },
    testMs,
  );
}
