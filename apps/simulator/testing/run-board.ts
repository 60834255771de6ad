import type { Page } from 'playwright-core';
import { importPast } from '../src/past/import-past.js';
import { simulate } from '../src/simulate.js';
import { AuditedCampaign } from './audited-campaign.js';
import { type Look, openPage } from './browser.js';
import { seeAll, waitForBoard } from './read-board.js';
import { runSignedInStack, type SignedIn } from './run-stack.js';

/** Starting a whole stack, and 3,000 calls, on a machine that may have other things to do. */
const setUpMs = 900_000;
/** How long a journey may take there. */
export const testMs = 300_000;

/** The board of a campaign with books of its own. */
export interface Board extends SignedIn {
  readonly campaign: AuditedCampaign;
  /** Opens the board, and waits until what can be seen has its figures. @param path such as `/?campaign=demo` */
  readonly open: (path: string, look?: Look) => Promise<Page>;
  /** The same of all of it, down to its end. */
  readonly openWhole: (path: string, look?: Look) => Promise<Page>;
}

/** For all journeys of the file that calls it. */
export function runBoard(): Board {
  const running = runSignedInStack();
  let campaign: AuditedCampaign | undefined;
  beforeAll(async () => {
    campaign = await AuditedCampaign.open(running.stack);
    try {
      await runCampaign(campaign);
    } catch (error) {
      throw new Error(`in the logs: ${(await running.stack.errors()).join('\n')}`, { cause: error });
    }
  }, setUpMs);
  const open = async (path: string, look: Look = {}) => {
    const page = await openPage(running.browser, running.session, new URL(path, running.stack.address), look);
    await waitForBoard(page);
    return page;
  };
  const openWhole = async (path: string, look?: Look) => {
    const page = await open(path, look);
    await seeAll(page);
    return page;
  };
  return Object.defineProperty(Object.assign(running, { open, openWhole }), 'campaign', {
    get: () => campaign,
  }) as unknown as Board;
}

/** A past of some days, from two lists, and 2,000 calls with everything that goes wrong. */
async function runCampaign(campaign: AuditedCampaign): Promise<void> {
  const connection = await campaign.connect();
  await importPast({ seed: 1, days: 9, calls: 900 }, connection);
  await importPast({ seed: 2, days: 4, calls: 100, precision: 'day', source: 'paper-list' }, connection);
  const tally = await simulate({ ...campaign.access, seed: 1, calls: 2000 });
  expect(tally.failures).toEqual([]);
  for (const what of ['corrections accepted', 'retractions accepted', 'duplicates sent'] as const)
    expect(tally.count(what)).toBeGreaterThan(0);
  await campaign.settle();
}
