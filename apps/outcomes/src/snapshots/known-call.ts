import { z } from 'zod';
import { assignmentSnapshot, callId, outcomeSnapshot, retractionSnapshot } from '#events';

const call = { callId, version: z.string().regex(/^\d{1,20}$/) };

/** A call as figures knows it: what kind of event decides its state, and the snapshot of that event. */
export const knownCall = z.discriminatedUnion('kind', [
  z.object({ ...call, kind: z.enum(['issued', 'released', 'expired']), data: assignmentSnapshot }),
  z.object({ ...call, kind: z.literal('recorded'), data: outcomeSnapshot }),
  z.object({ ...call, kind: z.literal('retracted'), data: retractionSnapshot }),
]);

export type KnownCall = z.infer<typeof knownCall>;
export type LiveCall = Exclude<KnownCall, { kind: 'retracted' }>;
