import { z } from 'zod';
import { campaignId } from '#events';

const count = z.int().min(0);

export const myWeekAnswer = z
  .strictObject({
    campaign: campaignId,
    timeZone: z.string(),
    from: z.iso.date().describe('First day, in the zone of the campaign.'),
    to: z.iso.date().describe('Today, in the zone of the campaign.'),
    completeThrough: z.string().nullable(),
    dials: count,
    conversations: count,
    talkMinutes: count,
    days: count.describe('On how many of these days the volunteer called.'),
  })
  .meta({ id: 'MyWeek', description: 'The calls of the volunteer who asks, in seven days.' });

export type MyWeekAnswer = z.infer<typeof myWeekAnswer>;
