import type { CallboardEvent } from '#events';
import { CallboardApi } from './api/callboard-api.js';
import { findCampaign } from './api/find-campaign.js';
import { Http } from './api/http.js';
import type { CampaignAnswer } from './api/messages.js';
import { Ledger } from './ledger/ledger.js';
import { Tally } from './report/tally.js';

export interface ConnectionOptions {
  /** Origin of the dashboard. */
  readonly baseUrl: string;
  /** Bearer token of an organizer, for imports, corrections and retractions. */
  readonly organizerToken: string;
  readonly campaign?: string;
  /** How long a request is tried again, and a number waited for, in milliseconds. Default one minute. */
  readonly patienceMs?: number;
  /** Ends everything; what is going on is left as it is. */
  readonly signal?: AbortSignal;
  /** Told of every event that must exist by now. */
  readonly onEvent?: (event: CallboardEvent) => void;
  /** Counts what happens. */
  readonly tally?: Tally;
}

/** A campaign that can be worked with from outside. */
export interface Connection {
  readonly api: CallboardApi;
  readonly organizerToken: string;
  readonly campaign: CampaignAnswer;
  readonly ledger: Ledger;
  readonly tally: Tally;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

/** Finds the campaign, waiting for the system if it is not there yet. @throws what `Http.send` throws */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const { baseUrl, organizerToken, patienceMs = 60_000, tally = new Tally() } = options;
  const signal = options.signal ?? new AbortController().signal;
  const onRetry = () => tally.add('requests sent again');
  const api = new CallboardApi(new Http({ baseUrl, patienceMs, signal, onRetry }));
  const campaign = await findCampaign(api, options.campaign ?? 'demo');
  const ledger = new Ledger(campaign.timeZone, options.onEvent);
  return { api, organizerToken, campaign, ledger, tally, patienceMs, signal };
}
