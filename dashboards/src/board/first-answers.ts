import { fetchedBefore } from '../api/fetched-before';
import { figuresPath } from '../api/figures-path';
import type { Campaigns, Definitions, FiguresAnswer } from '../api/types';
import type { Answered } from './data/answered';
import { compared, ofToday, totals } from './data/questions';
import { askedAtTheTop } from './headline/metrics';
import { chosenOf, newestFirst } from './newest-first';
import { readAddress } from './state/address';
import { dayAt } from './state/days';
import { spanOf } from './state/range';

/** Milliseconds for what a board cannot be without. */
const openingMs = 1_000;
/** For its first figures: to ask for them from the browser takes about as long on a mobile line. */
const figuresMs = 500;

interface Asking {
  /** The query of the board's address. */
  search: string;
  /** Of who looks at it. */
  cookie: string;
  /** The server's clock, in milliseconds. */
  serverTime: number;
}

/**
 * What a board shows first, for its page to bring along: campaigns and definitions, and the figures at the top. Whatever
 * cannot be had in time the browser asks for.
 *
 * @returns what is known to the board's cache, by its keys
 */
export async function firstAnswers({ search, cookie, serverTime }: Asking): Promise<Record<string, unknown>> {
  const opening = await fetchedBefore(['/campaigns', '/definitions'], { patienceMs: openingMs });
  const { campaigns } = (opening['/campaigns'] as Campaigns | undefined) ?? { campaigns: [] };
  const definitions = opening['/definitions'] as Definitions | undefined;
  const state = readAddress(new URLSearchParams(search));
  const campaign = chosenOf(newestFirst(campaigns), state.campaign);
  if (!campaign || !definitions) return opening;
  const today = dayAt(serverTime, campaign.timeZone);
  const asking = { campaign, definitions, state, span: spanOf(state.range, today) };
  const questions = [totals(asking, askedAtTheTop), compared(asking), ofToday(asking, today)];
  const paths = questions.filter((question) => question !== undefined).map(figuresPath);
  const answers = await fetchedBefore([...new Set(paths)], { cookie, patienceMs: figuresMs });
  return { ...opening, ...answeredBy(answers) };
}

/** As the cache of figures keeps them: see `useAnswer`. */
function answeredBy(answers: Record<string, unknown>): Record<string, Answered<FiguresAnswer>> {
  return Object.fromEntries(
    Object.entries(answers).map(([path, answer]) => [path, { path, answer: answer as FiguresAnswer }]),
  );
}
