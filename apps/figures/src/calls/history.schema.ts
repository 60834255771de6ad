import { z } from 'zod';
import { callId } from '#events';
import { extentFields } from '../figures/answer.schema.js';
import { callEvent } from './snapshots.schema.js';

export const historyAnswer = z
  .strictObject({
    callId,
    ...extentFields,
    events: z
      .array(callEvent)
      .describe('Every distinct event of the call, by version: the last one is its state. Two may share a revision.'),
  })
  .meta({ id: 'CallHistory' });

export type HistoryAnswer = z.infer<typeof historyAnswer>;
