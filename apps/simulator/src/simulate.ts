import type { CallboardEvent } from '#events';
import { CallboardApi } from './api/callboard-api.js';
import { findCampaign } from './api/find-campaign.js';
import { Http } from './api/http.js';
import { Ledger } from './ledger/ledger.js';
import { Crew } from './live/crew.js';
import { Organizer } from './live/organizer.js';
import { Pace, type Rhythm } from './live/pace.js';
import { runCalls } from './live/run-calls.js';
import { Tally } from './report/tally.js';

export interface SimulationOptions {
  /** Origin of the dashboard. */
  readonly baseUrl: string;
  /** Bearer token of an organizer, for corrections and retractions. */
  readonly organizerToken: string;
  readonly campaign?: string;
  /** The same seed makes the same calls. */
  readonly seed: number;
  /** How many calls, then it ends. Default: until the signal. */
  readonly calls?: number;
  /** Calls that begin each second, on average. Default: as many as there are slots for. */
  readonly perSecond?: number;
  readonly rhythm?: Rhythm;
  /** How many calls go on at a time. Default 32. */
  readonly concurrency?: number;
  /** How many times faster than life people talk. Default: in no time. */
  readonly talkSpeed?: number;
  /** How long after the call a late outcome is reported, in milliseconds; at the latest when all else is done. */
  readonly lateAfterMs?: number;
  /** How long a request is tried again, and a number waited for, in milliseconds. */
  readonly patienceMs?: number;
  /** Ends it: no new calls; those that are going on are left as they are. */
  readonly signal?: AbortSignal;
  /** Told of every event that must exist by now. */
  readonly onEvent?: (event: CallboardEvent) => void;
  /** Counts what happens. */
  readonly tally?: Tally;
}

/**
 * Runs a campaign against a callboard, as its volunteers and organizers would, over the public HTTP API.
 *
 * @returns what happened; failures are in it, not thrown
 * @throws the reason, if the system stops answering before all calls are made
 */
export async function simulate(options: SimulationOptions): Promise<Tally> {
  const { baseUrl, seed, tally = new Tally(), patienceMs = 60_000 } = options;
  const controller = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, controller.signal]) : controller.signal;
  const onRetry = () => tally.add('requests sent again');
  const api = new CallboardApi(new Http({ baseUrl, patienceMs, signal, onRetry }));
  const { id, timeZone } = await findCampaign(api, options.campaign ?? 'demo');
  const ledger = new Ledger(timeZone, options.onEvent ?? (() => undefined));
  await runCalls(
    {
      api,
      crew: new Crew(api, id, seed, tally),
      organizer: new Organizer(api, options.organizerToken, ledger, tally, signal),
      ledger,
      tally,
      talkSpeed: options.talkSpeed ?? Number.POSITIVE_INFINITY,
      patienceMs,
      signal,
    },
    {
      seed,
      calls: options.calls,
      pace: new Pace(seed, options.perSecond ?? Number.POSITIVE_INFINITY, options.rhythm),
      concurrency: options.concurrency ?? 32,
      lateAfterMs: options.lateAfterMs ?? 65 * 60_000,
      signal,
      giveUp: (reason) => controller.abort(reason),
    },
  );
  controller.signal.throwIfAborted();
  return tally;
}
