import type { Browser, Page } from 'playwright-core';
import { environment, eventually, everyDayCounted } from '#testing';
import { openPage, type Session, signIn, startBrowser } from '../../../../apps/simulator/testing/browser.js';
import type { BenchContext, Measured } from '../context.js';
import { quantile, spread } from '../quantiles.js';

const repetitions = 5;

/** A mobile line as WebPageTest calls it 4G LTE: 12 Mbit/s in both directions, 70 ms there and back. */
const line = { offline: false, latency: 70, downloadThroughput: 1_500_000, uploadThroughput: 1_500_000 };

/** How long the board takes to come over a mobile line to a browser that has never seen it: something, and its figures. */
export async function measurePage({ clickhouse, stack, say }: BenchContext): Promise<Measured> {
  // What was measured before may have left days to count.
  await everyDayCounted(clickhouse);
  const browser = await startBrowser(environment.PATH ?? '');
  try {
    const session = await signIn(browser, stack.signInUrl);
    const url = new URL('/?campaign=demo&range=all', stack.address);
    const painted: number[] = [];
    const complete: number[] = [];
    for (let n = 0; n < repetitions; n++) {
      const took = await load(browser, session, url);
      painted.push(took.painted);
      complete.push(took.complete);
    }
    say(`board over 4G, first paint: ${spread(painted)}`);
    say(`board over 4G, numbers at the top: ${spread(complete)}`);
    return { board_painted_ms: quantile(painted, 0.5), board_page_ms: quantile(complete, 0.5) };
  } finally {
    await browser.close();
  }
}

async function load(browser: Browser, session: Session, url: URL): Promise<{ painted: number; complete: number }> {
  // Starting a process for the site is the browser's affair.
  const page = await openPage(browser, session, new URL('/icon.svg', url));
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.emulateNetworkConditions', line);
    const begun = performance.now();
    await page.goto(url.href, { waitUntil: 'commit' });
    await page.locator('[data-testid="headline"][aria-busy="false"]').waitFor();
    const there = performance.now() - begun;
    const painted = await firstPaint(page);
    // What came with the page is there before anything is drawn.
    return { painted, complete: Math.max(there, painted) };
  } finally {
    await page.context().close();
  }
}

/** Milliseconds from the request until something could be seen. */
async function firstPaint(page: Page): Promise<number> {
  const painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
  return await eventually(async () => (await page.evaluate<number | undefined>(painted)) ?? false);
}
