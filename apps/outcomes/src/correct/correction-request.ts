import { z } from 'zod';
import { campaignId } from '#events';
import { checkTogether, organizerRevision, outcomeFields } from '../outcome/outcome-fields.js';

/** Body of `POST /v1/calls/{callId}/corrections`. */
export const correctionRequest = z
  .strictObject({
    campaign: campaignId,
    ...outcomeFields,
    calledAt: outcomeFields.calledAt.meta({ description: 'Absent: as it was.' }),
    revision: organizerRevision.meta({ description: 'Default: the next one that is free.' }),
  })
  .superRefine(checkTogether)
  .meta({ id: 'CorrectionRequest' });

export type CorrectionRequest = z.infer<typeof correctionRequest>;
