import { z } from 'zod';
import { campaignId, freeText } from '#events';

/** Body of `POST /v1/volunteers/{volunteer}/exclusion`. */
export const exclusionRequest = z
  .strictObject({
    campaign: campaignId,
    by: z.string().trim().min(1).max(100).meta({ description: 'The organizer who decides, by name.' }),
    note: freeText(1000).default('').meta({ description: 'Why.' }),
  })
  .meta({ id: 'ExclusionRequest' });

export type ExclusionRequest = z.infer<typeof exclusionRequest>;

/** Says how many calls count no longer. */
export const exclusionReceipt = z
  .strictObject({ retracted: z.int().min(0).meta({ description: 'Calls that were taken out of every figure now.' }) })
  .meta({ id: 'ExclusionReceipt' });

export type ExclusionReceipt = z.infer<typeof exclusionReceipt>;
