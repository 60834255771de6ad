import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { callId, coarseTime } from '#events';
import { PermanentError, RetriableError } from '#platform';
import { type KnownCall, knownCall } from './known-call.js';
import { ServiceToken } from './service-token.js';
import { type Found, type FoundOfVolunteer, Snapshots } from './snapshots.js';

const timeout = 10_000;
const checkedAtOnce = 500;

/** Of `POST /v1/calls/snapshots`. */
const answer = z.object({ completeThrough: z.iso.datetime().nullable(), calls: z.array(z.unknown()) });

/** Of `POST /v1/volunteers/calls`. */
const answerOfVolunteer = z.object({
  completeThrough: z.iso.datetime().nullable(),
  calls: z.array(z.object({ callId, assignedAt: coarseTime })),
});

const timeOf = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

/** Asks the figures service. */
export class FiguresSnapshots extends Snapshots {
  constructor(
    private readonly figuresUrl: string,
    private readonly token: ServiceToken,
  ) {
    super();
  }

  override async find(campaign: string, callIds: readonly string[], signal?: AbortSignal): Promise<Found> {
    const { completeThrough, calls } = answer.parse(await this.ask('calls/snapshots', { campaign, callIds }, signal));
    const known = new Map<string, KnownCall>();
    for (const [index, call] of calls.entries()) {
      const checked = knownCall.parse(call);
      known.set(checked.callId, checked);
      // Thousands of calls are a long time for whoever reports an outcome meanwhile.
      if (index % checkedAtOnce === checkedAtOnce - 1) await setImmediate();
    }
    return { completeThrough: timeOf(completeThrough), calls: known };
  }

  override async findOfVolunteer(campaign: string, volunteer: string): Promise<FoundOfVolunteer> {
    const found = answerOfVolunteer.parse(await this.ask('volunteers/calls', { campaign, volunteer }));
    return { completeThrough: timeOf(found.completeThrough), calls: found.calls };
  }

  private async ask(path: string, body: object, signal?: AbortSignal): Promise<unknown> {
    const token = await this.token.get();
    try {
      const response = await fetch(new URL(`/v1/${path}`, this.figuresUrl), {
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
