import { z } from 'zod';
import { campaignId } from '#events';
import { metricNames } from '../catalogue/catalogue.js';
import { dimensionNames } from '../catalogue/dimensions.js';

const text = (description: string) => z.string({ error: 'is given more than once' }).describe(description);

/**
 * The question as it stands in an address. Loose: a parameter that does not exist is refused by `parseQuery`,
 * by its name and beside the list of those that do.
 */
export const figuresParameters = z.looseObject({
  campaign: campaignId.describe('Id of the campaign.'),
  metrics: z
    .string({
      error: ({ input }) => (input === undefined ? 'is needed: names of metrics' : 'is given more than once'),
    })
    .describe(`Names of metrics, separated by commas: ${metricNames.join(', ')}.`),
  by: text(`Dimensions to group by, separated by commas: ${dimensionNames.join(', ')}.`).optional(),
  from: text('First day, as YYYY-MM-DD in the zone of the campaign; included.').optional(),
  to: text('Last day, as YYYY-MM-DD in the zone of the campaign; included.').optional(),
  where: text(
    'Only calls with these values, as `country:LT,LV;region:RU-MOW`. Any dimension but day, week and month; all must hold.',
  ).optional(),
  definitions: text(
    'Which versions of definitions to follow, as `dials:1,conversations:1`; the present one of every other metric.',
  ).optional(),
  compare: text('`previous`: also the figures of as many days just before. Needs from and to.').optional(),
});

export type FiguresParameters = z.infer<typeof figuresParameters>;

export const parameterNames: readonly string[] = Object.keys(figuresParameters.shape);
