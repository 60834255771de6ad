import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { PermanentError, RetriableError } from '#platform';
import { type KnownCall, knownCall } from './known-call.js';
import { ServiceToken } from './service-token.js';
import { type Found, Snapshots } from './snapshots.js';

const timeout = 10_000;
const checkedAtOnce = 500;

/** Of `POST /v1/calls/snapshots`. */
const answer = z.object({ completeThrough: z.iso.datetime().nullable(), calls: z.array(z.unknown()) });

/** Asks the figures service. */
export class FiguresSnapshots extends Snapshots {
  constructor(
    private readonly figuresUrl: string,
    private readonly token: ServiceToken,
  ) {
    super();
  }

  override async find(campaign: string, callIds: readonly string[], signal?: AbortSignal): Promise<Found> {
    const { completeThrough, calls } = answer.parse(await this.ask({ campaign, callIds }, signal));
    const known = new Map<string, KnownCall>();
    for (const [index, call] of calls.entries()) {
      const checked = knownCall.parse(call);
      known.set(checked.callId, checked);
      // Thousands of calls are a long time for whoever reports an outcome meanwhile.
      if (index % checkedAtOnce === checkedAtOnce - 1) await setImmediate();
    }
    return { completeThrough: completeThrough === null ? undefined : new Date(completeThrough), calls: known };
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
