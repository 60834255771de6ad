import type { Page } from 'playwright-core';

const outcomes = '**/api/v1/outcomes';
const assignments = '**/api/v1/assignments';

/** The first report arrives, its answer does not; after that nothing does. @returns how many tries there were */
export async function breakLineInReport(page: Page): Promise<() => number> {
  let sent = 0;
  await page.route(outcomes, async (route) => {
    sent += 1;
    if (sent === 1) await route.fetch();
    await route.abort('connectionreset');
  });
  return () => sent;
}

/** The answer to the first question for a number is lost. @returns the number that was in it */
export async function loseFirstNumber(page: Page): Promise<() => string> {
  let lost = '';
  await page.route(assignments, async (route) => {
    if (lost !== '') return await route.continue();
    // What a browser says by itself, and an intercepted request does not.
    const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' };
    lost = ((await (await route.fetch({ headers })).json()) as { number: string }).number;
    await route.abort('connectionreset');
  });
  return () => lost;
}

/** Every report is refused. @returns ends it */
export async function refuseReports(page: Page): Promise<() => Promise<void>> {
  const problem = { type: 'about:blank', title: 'Too late', status: 410, detail: 'Outcomes are taken for 14 days.' };
  await page.route(outcomes, (route) =>
    route.fulfill({ status: 410, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  return () => page.unroute(outcomes);
}

/** What the service answers while it restores its pool. @returns ends it */
export async function restorePool(page: Page): Promise<() => Promise<void>> {
  const detail =
    'The numbers are being looked through or restored, which may take some minutes. Send the same request again.';
  const problem = { type: 'about:blank', title: 'Not available for the moment', status: 503, detail };
  const answer = { status: 503, contentType: 'application/problem+json', headers: { 'retry-after': '2' } };
  await page.route(assignments, (route) => route.fulfill({ ...answer, body: JSON.stringify(problem) }));
  return () => page.unroute(assignments);
}

export async function cutLine(page: Page, what = '**/api/v1/**'): Promise<void> {
  await page.route(what, (route) => route.abort('internetdisconnected'));
}
