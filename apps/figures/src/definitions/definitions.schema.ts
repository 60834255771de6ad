import { z } from 'zod';
import { dimensionNames, metricNames, units } from '#metrics';

/** A text in every language that is complete; what volunteers read may be there in theirs, too. */
export const localized = z
  .strictObject({ en: z.string(), ru: z.string(), lt: z.string().optional(), uk: z.string().optional() })
  .meta({ id: 'Localized' });

export const metricName = z.enum(metricNames).meta({ id: 'MetricName' });

const dimension = z.enum(dimensionNames).meta({ id: 'Dimension' });

const metricDefinition = z
  .strictObject({
    metric: metricName,
    version: z.int().min(1),
    since: z.iso.date().describe('From when this version of the definition is in use.'),
    title: localized,
    definition: localized,
    unit: z.enum(units),
    numerator: localized.optional(),
    denominator: localized.optional(),
    source: z.string().optional().describe('Where the formula is from, if it is not our own.'),
    dimensions: z.array(dimension).describe('What it can be grouped and filtered by.'),
    refuses: z
      .partialRecord(z.enum([...dimensionNames, 'from', 'to']), z.string())
      .describe('Dimensions, and ends of the range, that make no sense for it, each with the reason.'),
    publishable: z.boolean().describe('Whether it may be published, once disclosure control has been applied.'),
  })
  .meta({ id: 'MetricDefinition' });

export const definitionsAnswer = z
  .strictObject({
    metrics: z.array(metricDefinition).describe('The definitions in use.'),
    superseded: z
      .array(metricDefinition)
      .describe('Those that newer ones have taken the place of; `definitions=dials:1` in a question asks for one.'),
    dimensions: z.array(z.strictObject({ dimension, title: localized })),
  })
  .meta({ id: 'Definitions' });

export type DefinitionsAnswer = z.infer<typeof definitionsAnswer>;
