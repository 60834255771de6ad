import { z } from 'zod';

/** From when on something is worth an alert. The defaults hold from the start. */
export const thresholds = z
  .strictObject({
    behindSeconds: z.int().min(15).max(86_400).default(120).describe('The figures are complete only up to longer ago.'),
    deadLetters: z.int().min(0).max(1_000_000).default(0).describe('More records than this wait for a decision.'),
    rateDays: z.int().min(1).max(31).default(7).describe('Days whose rate is compared with as many before.'),
    rateConversations: z.int().min(30).max(1_000_000).default(200).describe('Conversations that each side needs.'),
    silentHours: z.int().min(1).max(48).default(3).describe('Whole hours without a dial.'),
    expectedDials: z
      .int()
      .min(5)
      .max(1_000_000)
      .default(20)
      .describe('Dials that are usual in those hours of the week.'),
    funnelCalls: z.int().min(0).max(1_000_000).default(0).describe('The sides differ by more calls.'),
  })
  .meta({ id: 'AlertThresholds' });
export type Thresholds = z.infer<typeof thresholds>;
