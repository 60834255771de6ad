import { z } from 'zod';
import { thresholds } from './thresholds.js';

export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

export const recipient = z
  .strictObject({ address: z.email('an e-mail address').max(254), language: z.enum(languages) })
  .meta({ id: 'AlertRecipient' });

/** Where alerts are sent by HTTP. */
const webhook = z.strictObject({
  id: z.uuid(),
  url: z.string(),
  /** Signs what is sent. */
  secret: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
});
export type Webhook = z.infer<typeof webhook>;

/** What is kept: one record for the installation. */
export const alertSettings = z.strictObject({
  thresholds,
  recipients: z.array(recipient),
  webhooks: z.array(webhook),
});
export type AlertSettings = z.infer<typeof alertSettings>;

/** As long as nobody has set anything. */
export const fromTheStart: AlertSettings = { thresholds: thresholds.parse({}), recipients: [], webhooks: [] };
