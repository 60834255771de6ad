import { z } from 'zod';
import { checkTogether, outcomeFields, volunteerRevision } from '../outcome/outcome-fields.js';

/** Body of `POST /v1/outcomes`. */
export const outcomeRequest = z
  .strictObject({
    outcomeToken: z.string().min(1).max(4096).meta({ description: 'As it came with the number.' }),
    ...outcomeFields,
    revision: volunteerRevision.meta({
      description: 'Counts up when the same volunteer corrects himself. Default 1. Sending one again changes nothing.',
    }),
  })
  .superRefine(checkTogether)
  .meta({ id: 'OutcomeRequest' });

export type OutcomeRequest = z.infer<typeof outcomeRequest>;
