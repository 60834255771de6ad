import { z } from 'zod';
import { localized } from '../definitions/definitions.schema.js';

const campaign = z
  .strictObject({
    id: z.string(),
    name: localized,
    timeZone: z.string().describe('IANA name: days are days in this zone.'),
    goal: z.strictObject({ callsPerDay: z.int() }),
    startsOn: z.iso.date(),
    codebook: z
      .strictObject({ version: z.int(), positive: localized, neutral: localized, negative: localized })
      .describe('By what a conversation is recorded as positive, neutral or negative.'),
    regions: z.array(z.strictObject({ code: z.string(), name: localized, district: z.string() })),
    districts: z.array(z.strictObject({ id: z.string(), name: localized })),
    languages: z.array(z.string()),
  })
  .meta({ id: 'Campaign' });

export const campaignsAnswer = z.strictObject({ campaigns: z.array(campaign) }).meta({ id: 'Campaigns' });

export type CampaignsAnswer = z.infer<typeof campaignsAnswer>;
