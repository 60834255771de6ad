import { type ConnectionOptions, connect } from './connect.js';
import { Crew } from './live/crew.js';
import { Organizer } from './live/organizer.js';
import { Pace } from './live/pace.js';
import { runCalls } from './live/run-calls.js';
import { rhythmIn } from './past/rhythm.js';
import type { Tally } from './report/tally.js';

export interface SimulationOptions extends ConnectionOptions {
  /** The same seed makes the same calls. */
  readonly seed: number;
  /** How many calls, then it ends. Default: until the signal. */
  readonly calls?: number | undefined;
  /** Calls that begin each second, on average. Default: as many as go on at a time. */
  readonly perSecond?: number;
  /** Whether there are more calls in the evening and at weekends than at night. */
  readonly rhythm?: boolean;
  /** How many calls go on at a time. Default 32. */
  readonly concurrency?: number;
  /** How many times faster than life people talk. Default: in no time. */
  readonly talkSpeed?: number;
  /** How long after the call a late outcome is reported, in milliseconds; at the latest when all else is done. */
  readonly lateAfterMs?: number;
}

/** Longer than the lease of a number. */
const lateAfterMs = 65 * 60_000;

/**
 * Runs a campaign against a callboard, as its volunteers and organizers would, over the public HTTP API.
 *
 * @returns what happened; failures of single calls are in it, not thrown
 * @throws OutOfPatience if the system stops answering before all calls are made
 */
export async function simulate(options: SimulationOptions): Promise<Tally> {
  const { seed, perSecond = Number.POSITIVE_INFINITY } = options;
  const controller = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, controller.signal]) : controller.signal;
  const connection = await connect({ ...options, signal });
  const { api, organizerToken, campaign, ledger, tally } = connection;
  const crew = new Crew(api, campaign.id, seed, tally);
  const organizer = new Organizer(api, organizerToken, ledger, tally, signal);
  const rhythm = options.rhythm ? rhythmIn(campaign.timeZone) : undefined;
  await runCalls(
    { ...connection, crew, organizer, talkSpeed: options.talkSpeed ?? Number.POSITIVE_INFINITY },
    {
      seed,
      calls: options.calls,
      pace: new Pace(seed, perSecond, rhythm),
      concurrency: options.concurrency ?? 32,
      lateAfterMs: options.lateAfterMs ?? lateAfterMs,
      signal,
      giveUp: (reason) => controller.abort(reason),
    },
  );
  controller.signal.throwIfAborted();
  return tally;
}
