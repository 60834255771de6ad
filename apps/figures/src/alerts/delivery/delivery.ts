import { z } from 'zod';
import { campaignId } from '#events';
import { facts } from '../rules/facts.js';
import { ruleName } from '../rules/rule-names.js';

/** What happened to an alert, as it is told. */
export const news = z.strictObject({
  rule: ruleName,
  campaign: campaignId.nullable(),
  happened: z.enum(['raised', 'cleared']),
  at: z.iso.datetime(),
  facts,
});
export type News = z.infer<typeof news>;

/** One message to one receiver: waiting until it is delivered, or given up. */
export const delivery = z.strictObject({
  news,
  channel: z.enum(['mail', 'webhook']),
  /** An address, or the id of a webhook. */
  receiver: z.string(),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  attempts: z.int().min(0),
  nextAt: z.iso.datetime(),
  /** What the receiver answered the last time. */
  detail: z.string().nullable(),
});
export type Delivery = z.infer<typeof delivery>;

/** Milliseconds from one attempt to the next: a minute, then four times as long each time. */
const waits = [60_000, 240_000, 960_000, 3_840_000];

/** The delivery after an attempt. @param detail what the receiver answered, or why there was no answer */
export function attempted(before: Delivery, at: Date, detail: string, failed: boolean): Delivery {
  const attempts = before.attempts + 1;
  const wait = waits[before.attempts];
  if (!failed) return { ...before, attempts, state: 'delivered', detail };
  if (wait === undefined) return { ...before, attempts, state: 'given-up', detail };
  return { ...before, attempts, nextAt: new Date(at.getTime() + wait).toISOString(), detail };
}
