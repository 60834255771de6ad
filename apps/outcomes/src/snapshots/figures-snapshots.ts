import { PermanentError, RetriableError } from '#platform';
import { snapshotsAnswer } from './known-call.js';
import { ServiceToken } from './service-token.js';
import { type Found, Snapshots } from './snapshots.js';

const timeout = 10_000;

/** Asks the figures service. */
export class FiguresSnapshots extends Snapshots {
  constructor(
    private readonly figuresUrl: string,
    private readonly token: ServiceToken,
  ) {
    super();
  }

  override async find(campaign: string, callIds: readonly string[], signal?: AbortSignal): Promise<Found> {
    const { completeThrough, calls } = snapshotsAnswer.parse(await this.ask({ campaign, callIds }, signal));
    return {
      completeThrough: completeThrough === null ? undefined : new Date(completeThrough),
      calls: new Map(calls.map((call) => [call.callId, call])),
    };
  }

  private async ask(body: object, signal: AbortSignal | undefined): Promise<unknown> {
    const token = await this.token.get();
    try {
      const response = await fetch(new URL('/v1/calls/snapshots', this.figuresUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]),
      });
      if (response.ok) return await response.json();
      if (response.status >= 500) throw new RetriableError(`figures answered ${response.status}`);
      throw new PermanentError(`figures answered ${response.status}: ${await response.text()}`);
    } catch (error) {
      if (error instanceof PermanentError || error instanceof RetriableError) throw error;
      signal?.throwIfAborted();
      throw new RetriableError('figures could not be reached', { cause: error });
    }
  }
}
