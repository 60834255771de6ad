import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { callId, coarseTime } from '#events';
import { FiguresClient } from './figures-client.js';
import { type KnownCall, knownCall } from './known-call.js';
import { type Found, type FoundOfVolunteer, Snapshots } from './snapshots.js';

const checkedAtOnce = 500;

/** Of `POST /v1/calls/snapshots`. */
const answer = z.object({ completeThrough: z.iso.datetime().nullable(), calls: z.array(z.unknown()) });

/** Of `POST /v1/calls/imported`. */
const answerOfImported = z.object({ anyImported: z.boolean() });

/** Of `POST /v1/volunteers/calls`. */
const answerOfVolunteer = z.object({
  completeThrough: z.iso.datetime().nullable(),
  calls: z.array(z.object({ callId, assignedAt: coarseTime })),
});

const timeOf = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

/** Asks the figures service. */
export class FiguresSnapshots extends Snapshots {
  constructor(private readonly figures: FiguresClient) {
    super();
  }

  override async find(campaign: string, callIds: readonly string[], signal?: AbortSignal): Promise<Found> {
    const { completeThrough, calls } = answer.parse(
      await this.figures.ask('calls/snapshots', { campaign, callIds }, signal),
    );
    const known = new Map<string, KnownCall>();
    for (const [index, call] of calls.entries()) {
      const checked = knownCall.parse(call);
      known.set(checked.callId, checked);
      // Thousands of calls are a long time for whoever reports an outcome meanwhile.
      if (index % checkedAtOnce === checkedAtOnce - 1) await setImmediate();
    }
    return { completeThrough: timeOf(completeThrough), calls: known };
  }

  override async anyImported(campaign: string, signal?: AbortSignal): Promise<boolean> {
    return answerOfImported.parse(await this.figures.ask('calls/imported', { campaign }, signal)).anyImported;
  }

  override async findOfVolunteer(campaign: string, volunteer: string): Promise<FoundOfVolunteer> {
    const found = answerOfVolunteer.parse(await this.figures.ask('volunteers/calls', { campaign, volunteer }));
    return { completeThrough: timeOf(found.completeThrough), calls: found.calls };
  }
}
