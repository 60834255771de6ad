import { z } from 'zod';
import { callId, campaignId, retractionReasons } from '#events';

/** Body of `POST /v1/calls/{callId}/retraction`. */
export const retractionRequest = z
  .strictObject({
    campaign: campaignId,
    reason: z.enum(retractionReasons).meta({ description: 'Why the call does not count.' }),
  })
  .meta({ id: 'RetractionRequest' });

export type RetractionRequest = z.infer<typeof retractionRequest>;

/** Says which call no longer counts. */
export const retractionReceipt = z.strictObject({ callId }).meta({ id: 'RetractionReceipt' });

export type RetractionReceipt = z.infer<typeof retractionReceipt>;
