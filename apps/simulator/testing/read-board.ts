import type { Page } from 'playwright-core';

/** A table of the board: for each row the value of each metric, as plain numbers; null where there is none. */
export type BoardTable = Record<string, Record<string, number | null>>;

/** Address of a board that shows everything, charts as tables and tables to their last row. */
export const wholeBoard =
  '/?campaign=demo&range=all&tables=calls,rate,hours,volunteers,talk,activity&whole=country,region,language,disposition,guideline';

/** What is looked at of an element of the page. */
interface Marked {
  readonly dataset: Readonly<Record<string, string | undefined>>;
  querySelectorAll(selector: string): Iterable<Marked>;
}

/** Reads a table of the board in one go, as a machine would. */
export async function readTable(page: Page, testId: string): Promise<BoardTable> {
  const rows = await page.$$eval(`[data-testid="${testId}"] tr[data-key]`, (found) =>
    (found as unknown as Marked[]).map((row) => ({
      key: row.dataset.key ?? '',
      cells: [...row.querySelectorAll('td[data-metric]')].map(
        ({ dataset }) => [dataset.metric, dataset.value] as const,
      ),
    })),
  );
  return Object.fromEntries(
    rows.map(({ key, cells }) => [
      key,
      Object.fromEntries(cells.map(([metric, value]) => [metric, value ? Number(value) : null])),
    ]),
  );
}

/** Reads which rows a table has, in their order. */
export async function readRows(page: Page, testId: string): Promise<(string | undefined)[]> {
  return await page.$$eval(`[data-testid="${testId}"] tr[data-key]`, (found) =>
    (found as unknown as Marked[]).map(({ dataset }) => dataset.key),
  );
}

/** Reads the numbers at the head of a card. */
export async function readNumbers(page: Page, testId: string): Promise<Record<string, number | null>> {
  const numbers = await page.$$eval(`[data-testid="${testId}"] [data-number]`, (found) =>
    (found as unknown as Marked[]).map(({ dataset }) => [dataset.number, dataset.value] as const),
  );
  return Object.fromEntries(numbers.map(([name, value]) => [name, value ? Number(value) : null]));
}

/** Reads the numbers at the top of the board. */
export async function readHeadline(page: Page): Promise<Record<string, number>> {
  const figures = await page.$$eval('[data-testid="headline"] [data-place="headline"]', (found) =>
    (found as unknown as Marked[]).map(({ dataset }) => [dataset.metric, Number(dataset.value)] as const),
  );
  return Object.fromEntries(figures);
}

/** Reads how long the sides of the funnel are. */
export async function readTotals(page: Page): Promise<Record<string, number>> {
  const sides = await page.$$eval('[data-testid="funnel"] [data-side]', (found) =>
    (found as unknown as Marked[]).map(({ dataset }) => [dataset.side, Number(dataset.total)] as const),
  );
  return Object.fromEntries(sides);
}

/** Goes down the board, to where each part is that is asked for only when somebody comes near. */
export async function seeAll(page: Page): Promise<void> {
  const next = "document.querySelector('[data-deferred]')?.scrollIntoView()";
  while ((await page.locator('[data-deferred]').count()) > 0) await page.evaluate(next);
  await waitForBoard(page);
  await page.evaluate('window.scrollTo(0, 0)');
}

/** Resolves when everything on the board that somebody may see has its figures. */
export async function waitForBoard(page: Page): Promise<void> {
  await page.locator('[data-testid="headline"][aria-busy="false"]').waitFor();
  // No function in the page: the policy of its server forbids to make one of a text.
  await page.waitForSelector('main [aria-busy=true]', { state: 'detached' });
}
