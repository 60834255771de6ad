import { Kafka, logLevel } from 'kafkajs';
import type { Page } from 'playwright-core';
import { type Stream, streams, topicOf } from '#events';
import { simulate } from '../../src/simulate.js';
import { faultsOf, looks } from '../../testing/accessibility.js';
import { openPage } from '../../testing/browser.js';
import { type SignedIn, testMs } from '../../testing/run-stack.js';

const open = async ({ browser, session, stack }: SignedIn, look = {}): Promise<Page> => {
  const page = await openPage(browser, session, new URL('/data-health', stack.address), look);
  await page.getByTestId('health').waitFor();
  return page;
};

/** What Kafka itself says of where each partition ends. */
async function endsOf({ stack }: SignedIn): Promise<Record<string, string>> {
  const brokers = stack.run.servers.KAFKA_BROKERS.split(',');
  const admin = new Kafka({ brokers, clientId: 'tests', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const ends = await Promise.all(
      (Object.keys(streams) as Stream[]).map(async (stream) =>
        (await admin.fetchTopicOffsets(topicOf(stream))).map(({ partition, high }) => [`${stream} ${partition}`, high]),
      ),
    );
    return Object.fromEntries(ends.flat());
  } finally {
    await admin.disconnect();
  }
}

const clock = new Intl.DateTimeFormat('en', { timeStyle: 'long', hourCycle: 'h23' });
/** How the page writes each second from one time to another. */
const secondsOf = (from: number, to: number): string[] =>
  Array.from({ length: Math.ceil((to - from) / 1000) + 1 }, (_, second) => clock.format(from + second * 1000));

/** Waits until a fact is as good or bad as it should be. @returns what the page says of it */
const says = async (page: Page, fact: string, level: string): Promise<string> =>
  (await page.locator(`[data-fact="${fact}"][data-level="${level}"] h2`).textContent()) ?? '';

export function dataHealth(running: SignedIn): void {
  it(
    'says what Kafka and the clock say, and what is left uncounted',
    async () => {
      const { address: baseUrl, organizerToken } = running.stack;
      const before = Date.now();
      expect((await simulate({ baseUrl, organizerToken, seed: 2, calls: 3 })).failures).toEqual([]);
      const page = await open(running);
      expect(await says(page, 'lag', 'well')).toBe('Nothing waits to be counted');
      expect(await says(page, 'services', 'well')).toBe('All 4 services answer');
      expect(await says(page, 'letters', 'watch')).toBe('1 record could not be counted');
      const stored = /^Events were stored last at (.*)$/.exec(await says(page, 'insert', 'well'))?.[1];
      expect(secondsOf(before, Date.now())).toContain(stored);
      const through = /^Figures are complete through (.*), \d.* ago$/.exec(await says(page, 'through', 'well'))?.[1];
      expect(secondsOf(Date.now() - 60_000, Date.now())).toContain(through);

      await page.locator('summary', { hasText: 'Each partition of the log' }).press('Enter');
      const rows = await page.locator('details[open] tbody tr').all();
      const shown = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
      const ends = Object.entries(await endsOf(running));
      expect(shown.sort()).toEqual(ends.map(([partition, end]) => [partition, end, end, '0']).sort());
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    testMs,
  );

  it(
    'says which service does not answer, that nobody can say, and that all is well again',
    async () => {
      const { pids } = running.stack.run;
      const freeze = (name: string) => process.kill(pids[name] ?? 0, 'SIGSTOP');
      const thaw = (name: string) => process.kill(pids[name] ?? 0, 'SIGCONT');
      const page = await open(running);
      freeze('outcomes');
      try {
        await page.locator('[data-service="outcomes"][data-state="no-answer"]').waitFor();
        expect(await says(page, 'services', 'act')).toBe('3 of 4 services are ready');
        expect(await page.locator('[data-service][data-state="ready"]').count()).toBe(3);
        expect(await faultsOf(page)).toEqual([]);
      } finally {
        thaw('outcomes');
      }
      await page.locator('[data-service="outcomes"][data-state="ready"]').waitFor();
      freeze('aggregator');
      try {
        await page.getByTestId('who-answers').filter({ hasText: 'Not ready: aggregator.' }).waitFor();
        expect(await faultsOf(page)).toEqual([]);
      } finally {
        thaw('aggregator');
      }
      await page.getByTestId('health').waitFor();
      expect(await says(page, 'services', 'well')).toBe('All 4 services answer');
      expect(await running.stack.errors()).toEqual([]);
      await page.context().close();
    },
    testMs,
  );

  it.each(looks)(
    'axe finds nothing on its page, %i px wide and %s',
    async (width, colorScheme) => {
      const page = await open(running, { width, colorScheme });
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    testMs,
  );
}
