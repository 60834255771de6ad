import type { Browser } from 'playwright-core';
import { environment } from '#testing';
import { type FreshStack, startFreshStack } from '../../../libs/testing/stack/fresh-stack.js';
import { type Session, signIn, startBrowser } from './browser.js';

/** Building and starting a whole stack on a machine that may have other things to do. */
const setUpMs = 900_000;
/** How long a journey may take there. */
export const testMs = 240_000;

/** What the tests of a file share; there while they run. */
export interface Running {
  readonly stack: FreshStack;
  readonly browser: Browser;
}

/** What services are told besides, once whatever it tells of is there. */
type Environment = () => Readonly<Record<string, string>>;
const nothing: Environment = () => ({});

/** A stack with nothing in it and a browser, for all tests of the file that calls it. */
export function runStack(more = nothing): Running {
  let stack: FreshStack | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    stack = await startFreshStack(more());
    browser = await startBrowser(environment.PATH ?? '');
  }, setUpMs);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, testMs);
  return {
    get stack() {
      return started(stack);
    },
    get browser() {
      return started(browser);
    },
  };
}

/** What they share where somebody is signed in. */
export interface SignedIn extends Running {
  readonly session: Session;
}

/** The same, with an admin who has followed the sign-in link, which works once. */
export function runSignedInStack(more = nothing): SignedIn {
  const running = runStack(more);
  let session: Session | undefined;
  beforeAll(async () => {
    session = await signIn(running.browser, running.stack.signInUrl);
  }, testMs);
  return Object.defineProperty(running, 'session', { get: () => started(session) }) as SignedIn;
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('it is there only while tests run');
  return part;
}
