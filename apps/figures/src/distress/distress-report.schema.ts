import { z } from 'zod';
import { campaignId, freeText } from '#events';
import { by, note } from '../said/said.schema.js';

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

/** Body of `POST /v1/distress-reports/{id}/handling`. */
export const handlingRequest = z
  .strictObject({ by, note: note.min(1, 'say what was done').describe('What was done about it.') })
  .meta({ id: 'HandlingRequest' });
export type HandlingRequest = z.infer<typeof handlingRequest>;

/** Body of `POST /v1/distress-reports/{id}/reopening`. */
export const reopeningRequest = z
  .strictObject({ by, note: note.min(1, 'say why').describe('Why it is not dealt with.') })
  .meta({ id: 'ReopeningRequest' });

export const handling = z
  .strictObject({
    action: z.enum(['handled', 'reopened']),
    by,
    note,
    subject: z.string().describe('Of the token that was used.'),
    at: z.iso.datetime().describe('Start of the hour in the zone of the campaign.'),
  })
  .meta({ id: 'Handling' });
export type Handling = z.infer<typeof handling>;

export const wholeDistressReport = distressReport
  .extend({
    id: z.uuid(),
    open: z.boolean().describe('Nobody has dealt with it, or somebody has opened it again since.'),
    handlings: z.array(handling).describe('Who dealt with it, and who opened it again; the latest last.'),
  })
  .meta({ id: 'DistressReport' });
export type WholeDistressReport = z.infer<typeof wholeDistressReport>;

export const distressQuery = z.strictObject({ campaign: campaignId });
export type DistressQuery = z.infer<typeof distressQuery>;

export const distressAnswer = z
  .strictObject({
    campaign: campaignId,
    open: z.int().min(0).describe('How many are open.'),
    reports: z
      .array(wholeDistressReport)
      .describe('All that are open, the latest first; then what was dealt with, the latest first, at most 200.'),
  })
  .meta({ id: 'DistressReports' });
export type DistressAnswer = z.infer<typeof distressAnswer>;
