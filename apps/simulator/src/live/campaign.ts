import type { CallboardApi } from '../api/callboard-api.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Tally } from '../report/tally.js';
import type { Crew } from './crew.js';
import type { Organizer } from './organizer.js';

/** What everybody who takes part in a campaign works with. */
export interface Campaign {
  readonly api: CallboardApi;
  readonly crew: Crew;
  readonly organizer: Organizer;
  readonly ledger: Ledger;
  readonly tally: Tally;
  /** How many times faster than life people talk. */
  readonly talkSpeed: number;
  /** How long a volunteer waits for a number, in milliseconds. */
  readonly patienceMs: number;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
}
