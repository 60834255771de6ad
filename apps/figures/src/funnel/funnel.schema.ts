import { z } from 'zod';
import { campaignId } from '#events';
import { extentFields } from '../figures/answer.schema.js';

const count = z.int().min(0);

export const began = z.strictObject({
  handedOut: count.describe('Distinct calls of which an event says that a number was handed out.'),
  imported: count.describe('Distinct calls that were made elsewhere.'),
  orphans: count.describe('Calls that were reported or ended though no event says that they began.'),
});
export const became = z.strictObject({
  withOutcome: count,
  released: count,
  expired: count,
  retracted: count,
  open: count.describe('Handed out, and nothing since.'),
});

/** Why somebody should look. A closed list. */
export const funnelAlarms = ['sides-differ', 'orphans', 'open-past-late-window'] as const;

export const funnelParameters = z.strictObject({ campaign: campaignId });
export type FunnelParameters = z.infer<typeof funnelParameters>;

export const funnelAnswer = z
  .strictObject({
    campaign: campaignId,
    ...extentFields,
    began: began.describe('Counted from the events. Their sum is the sum of `became`.'),
    became: became.describe('Counted from how each call stands.'),
    alarms: z.array(
      z.strictObject({ alarm: z.enum(funnelAlarms), calls: count.describe('How many calls are concerned.') }),
    ),
  })
  .meta({ id: 'Funnel' });
export type FunnelAnswer = z.infer<typeof funnelAnswer>;
