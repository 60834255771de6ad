import { z } from 'zod';
import { campaignId, freeText } from '#events';

const what = {
  kind: z.enum(['threat', 'distress']),
  text: freeText(2000).min(1, 'say in a few words what happened'),
};

/** Body of `POST /v1/distress-reports`. */
export const distressRequest = z.strictObject(what).meta({ id: 'DistressRequest' });
export type DistressRequest = z.infer<typeof distressRequest>;

/** What is kept of it: nothing about who sent it. */
export const distressReport = z.strictObject({
  campaign: campaignId,
  ...what,
  receivedAt: z.iso.datetime().describe('Start of the hour in the zone of the campaign.'),
});

export const distressReceipt = z.strictObject({ received: z.literal(true) }).meta({ id: 'DistressReceipt' });
export type DistressReceipt = z.infer<typeof distressReceipt>;

export const distressQuery = z.strictObject({ campaign: campaignId });
export type DistressQuery = z.infer<typeof distressQuery>;

export const distressAnswer = z
  .strictObject({ reports: z.array(distressReport.extend({ id: z.uuid() })).describe('The latest first.') })
  .meta({ id: 'DistressReports' });
export type DistressAnswer = z.infer<typeof distressAnswer>;
