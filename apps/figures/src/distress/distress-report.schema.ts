import { z } from 'zod';
import { campaignId } from '#events';

/** Seven digits or more, however they are set apart: somebody's number, most likely. */
const digitRun = /(?:\p{Nd}[\s().+/-]*){7}/u;

const what = {
  kind: z.enum(['threat', 'distress']),
  text: z
    .string()
    .trim()
    .min(1, 'say in a few words what happened')
    .max(2000, 'at most 2,000 characters')
    .refine((text) => !digitRun.test(text), 'must not contain a phone number: leave out rows of seven or more digits'),
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
