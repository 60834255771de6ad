import type { AssignmentSnapshot, RetractionReason } from '#events';
import type { CallboardApi } from '../api/callboard-api.js';
import { Refused } from '../api/failures.js';
import type { OutcomeReport } from '../api/messages.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Tally } from '../report/tally.js';
import { pause } from './pause.js';

/** How long a call that was just reported may stay unknown to the organizers: on a busy machine, long. */
const visibleWithinMs = 120_000;
const pauseMs = 200;

/** Corrects and retracts calls, some time after they were reported. */
export class Organizer {
  constructor(
    private readonly api: CallboardApi,
    private readonly token: string,
    private readonly ledger: Ledger,
    private readonly tally: Tally,
    private readonly signal: AbortSignal,
  ) {}

  async correct(call: AssignmentSnapshot, { revision: asked, ...report }: OutcomeReport): Promise<void> {
    const correction = { campaign: call.campaign, revision: asked, ...report };
    const revision = await this.onceKnown(() => this.api.correct(this.token, call.callId, correction));
    this.tally.add('corrections accepted');
    this.ledger.reported(call, { ...report, revision });
  }

  async retract(call: AssignmentSnapshot, reason: RetractionReason): Promise<void> {
    const { campaign, callId } = call;
    await this.onceKnown(() => this.api.retract(this.token, callId, { campaign, reason }));
    this.tally.add('retractions accepted');
    this.ledger.retracted(call, reason);
  }

  /** Does it as soon as the call is to be seen. */
  private async onceKnown<T>(act: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + visibleWithinMs;
    for (;;) {
      try {
        return await act();
      } catch (error) {
        const isUnknown = error instanceof Refused && error.status === 404;
        if (!isUnknown || Date.now() > deadline || !(await pause(pauseMs, this.signal))) throw error;
      }
    }
  }
}
