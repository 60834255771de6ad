import { z } from 'zod';
import { localized } from '../definitions/definitions.schema.js';

export const goal = z.strictObject({ callsPerDay: z.int().min(1).max(10_000_000) }).meta({ id: 'Goal' });
export type Goal = z.infer<typeof goal>;

const campaign = z
  .strictObject({
    id: z.string(),
    name: localized,
    timeZone: z.string().describe('IANA name: days are days in this zone.'),
    goal,
    startsOn: z.iso.date(),
    lateWindowDays: z.int().describe('So long after the hand-out an outcome is still taken.'),
    leaseMinutes: z.int().describe('So long does a volunteer have to call a number.'),
    guideline: z.string().describe('The version that is handed out.'),
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
