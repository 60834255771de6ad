import { z } from 'zod';
import { assignmentSnapshot, callId, campaignId, outcomeSnapshot, retractionSnapshot } from '#events';
import { extentFields } from '../figures/answer.schema.js';

export const snapshotsPath = 'calls/snapshots';

/** Calls that may be looked up at once. */
export const mostCalls = 10_000;

/** Bytes: that many ids of 36 characters, in quotes, with commas. */
export const snapshotsBodyLimit = mostCalls * 48;

export const snapshotsRequest = z
  .strictObject({ campaign: campaignId, callIds: z.array(callId).min(1).max(mostCalls) })
  .meta({ id: 'SnapshotsRequest' });

export type SnapshotsRequest = z.infer<typeof snapshotsRequest>;

export const versionText = z
  .string()
  .regex(/^\d{1,20}$/)
  .describe('A 64-bit integer as text: the highest one decides.');

const event = { callId, version: versionText };

/** What is known of a call: the kind of event that decides its state, and the data of that event. */
export const callEvent = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...event, kind: z.enum(['issued', 'released', 'expired']), data: assignmentSnapshot }),
    z.strictObject({ ...event, kind: z.literal('recorded'), data: outcomeSnapshot }),
    z.strictObject({ ...event, kind: z.literal('retracted'), data: retractionSnapshot }),
  ])
  .meta({ id: 'CallEvent' });

export type CallEvent = z.infer<typeof callEvent>;

export const snapshotsAnswer = z
  .strictObject({
    ...extentFields,
    calls: z.array(callEvent).describe('The state of each call that is known; the others are left out.'),
  })
  .meta({ id: 'Snapshots' });

export type SnapshotsAnswer = z.infer<typeof snapshotsAnswer>;
