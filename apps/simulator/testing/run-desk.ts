import type { BrowserContext, Page } from 'playwright-core';
import { type Counted, counted, countedMore } from './counted.js';
import { aVolunteersBrowser, type DeskLook, joinDesk, openDesk } from './desk-page.js';
import { type Running, runStack } from './run-stack.js';

/** The desk of a stack, and what the figures of it say. */
export interface Desk extends Running {
  /** Somebody who has just joined, in a browser of his own. */
  readonly aVolunteer: (look?: DeskLook) => Promise<{ context: BrowserContext; page: Page }>;
  readonly figures: () => Promise<Counted>;
  readonly figuresGrow: (before: Counted, by: Partial<Counted>) => Promise<void>;
}

/** For all journeys of the file that calls it. */
export function runDesk(): Desk {
  const running = runStack();
  return Object.assign(running, {
    aVolunteer: async (look?: DeskLook) => {
      const context = await aVolunteersBrowser(running.browser, look);
      const page = await openDesk(context, running.stack.address);
      await joinDesk(page);
      return { context, page };
    },
    figures: () => counted(running.stack),
    figuresGrow: (before: Counted, by: Partial<Counted>) => countedMore(running.stack, before, by),
  });
}
