import { z } from 'zod';
import { campaignId } from '#events';
import { extentFields, figuresAnswer } from '../figures/answer.schema.js';

const count = z.int().min(0);
const { timeZone, status } = figuresAnswer.shape;

export const began = z.strictObject({
  handedOut: count.describe('Distinct calls of which an event says that a number was handed out.'),
  imported: count.describe('Distinct calls that were made elsewhere.'),
  orphans: count.describe('Calls that were reported though no event says that they began.'),
});
export const became = z.strictObject({
  withOutcome: count,
  released: count,
  expired: count,
  retracted: count,
  open: count.describe('Handed out, and nothing since.'),
});

export const pool = z.strictObject({
  counted: count.describe('Numbers handed out by the count of the pool itself, in hours that it has counted whole.'),
  recounted: count.describe(
    'Those of all other hours, by the events: not over, not read to their end, or the pool was lost or built anew.',
  ),
});
export const imports = z.strictObject({
  accepted: count.describe('New calls by the count of the importers: at least so many are in the events.'),
  atMost: count.describe('The same with those of which it is not known whether they were published.'),
});

/** Why somebody should look. A closed list. */
export const funnelAlarms = [
  'sides-differ',
  'orphans',
  'open-past-late-window',
  'pool-differs',
  'imports-differ',
] as const;

export const funnelParameters = z.strictObject({ campaign: campaignId });
export type FunnelParameters = z.infer<typeof funnelParameters>;

export const funnelAnswer = z
  .strictObject({
    campaign: campaignId,
    ...extentFields,
    timeZone,
    status,
    began: began.describe('Counted from the events. Their sum is the sum of `became`.'),
    became: became.describe('Counted from how each call stands.'),
    pool: pool.describe('What `began.handedOut` is held against.'),
    imports: imports.describe('What `began.imported` is held against.'),
    alarms: z.array(
      z.strictObject({ alarm: z.enum(funnelAlarms), calls: count.describe('How many calls are concerned.') }),
    ),
  })
  .meta({ id: 'Funnel' });
/** Body of `POST /v1/funnel/imports/{importId}`. */
export const importCount = z.strictObject({
  campaign: campaignId,
  revision: z.int().min(1).describe('One more each time that the import is counted.'),
  accepted: count.describe('New calls whose events are durable.'),
  underWay: count.describe('New calls that are about to be published, or were when it ended.'),
});
export type ImportCount = z.infer<typeof importCount>;
export const importParameters = z.uuid();

export type FunnelAnswer = z.infer<typeof funnelAnswer>;
