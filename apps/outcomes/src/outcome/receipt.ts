import { z } from 'zod';
import { callId, revisionNumber } from '#events';

/** Says what was taken: the pair that makes a request safe to repeat. */
export const receipt = z
  .strictObject({
    callId,
    revision: revisionNumber.meta({ description: 'The highest revision of a call is the one that counts.' }),
  })
  .meta({ id: 'Receipt' });

export type Receipt = z.infer<typeof receipt>;
