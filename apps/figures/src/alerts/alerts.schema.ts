import { z } from 'zod';
import { campaignId } from '#events';
import { by } from '../said/said.schema.js';
import { news } from './delivery/delivery.js';
import { facts } from './rules/facts.js';
import { ruleName } from './rules/rule-names.js';
import { recipient } from './settings/alert-settings.js';
import { thresholds } from './settings/thresholds.js';
import { acknowledgement } from './state/alert-record.js';

const of = campaignId.nullable().describe('Null: about the data of all campaigns.');

export const alert = z
  .strictObject({
    rule: ruleName,
    campaign: of,
    raisedAt: z.iso.datetime(),
    clearedAt: z.iso.datetime().nullable().describe('Null: it is raised.'),
    facts: facts.describe('Numbers that it was raised by, as they were found last.'),
    acknowledged: acknowledgement.nullable(),
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof alert>;

export const alertsQuery = z.strictObject({ campaign: campaignId });
export type AlertsQuery = z.infer<typeof alertsQuery>;

export const alertsAnswer = z
  .strictObject({
    campaign: campaignId,
    raised: z.array(alert).describe('Of the campaign, and of all; the latest first.'),
    earlier: z.array(alert).describe('That are over, the latest first, at most 50.'),
  })
  .meta({ id: 'Alerts' });
export type AlertsAnswer = z.infer<typeof alertsAnswer>;

export const acknowledgeRequest = z.strictObject({ campaign: of, by }).meta({ id: 'AcknowledgeRequest' });
export type AcknowledgeRequest = z.infer<typeof acknowledgeRequest>;

const shownWebhook = z
  .strictObject({ id: z.uuid(), url: z.string(), createdBy: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: 'AlertWebhook' });

const shownDelivery = z
  .strictObject({
    news: news.meta({ id: 'AlertNews' }),
    channel: z.enum(['mail', 'webhook']),
    receiver: z.string().describe('An address.'),
    state: z.enum(['waiting', 'delivered', 'given-up']),
    attempts: z.int().min(0),
    detail: z.string().nullable().describe('What the receiver answered the last time, or why there was no answer.'),
  })
  .meta({ id: 'AlertDelivery' });

const receivers = z.array(recipient).max(20, 'at most 20').describe('Who is written to.');

export const settingsAnswer = z
  .strictObject({
    thresholds,
    recipients: receivers,
    webhooks: z.array(shownWebhook),
    mailIsOn: z.boolean().describe('Whether the installation has a server to send e-mail by.'),
    deliveries: z.array(shownDelivery).describe('The latest first, at most 50.'),
  })
  .meta({ id: 'AlertSettings' });
export type SettingsAnswer = z.infer<typeof settingsAnswer>;

export const settingsRequest = z
  .strictObject({ thresholds, recipients: receivers })
  .meta({ id: 'AlertSettingsRequest' });
export type SettingsRequest = z.infer<typeof settingsRequest>;

export const webhookRequest = z
  .strictObject({ url: z.url('an address such as https://example.org/alerts').max(2_000) })
  .meta({ id: 'WebhookRequest' });
export type WebhookRequest = z.infer<typeof webhookRequest>;

export const newWebhook = shownWebhook
  .extend({ secret: z.string().describe('Shown this once. Signs what is sent: see the header `callboard-signature`.') })
  .meta({ id: 'NewAlertWebhook' });
export type NewWebhook = z.infer<typeof newWebhook>;
