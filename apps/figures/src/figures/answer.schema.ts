import { z } from 'zod';
import { figuresRow } from '#metrics';
import { metricName } from '../definitions/definitions.schema.js';

/** Said with every figure: how far it goes, and what may be missing. */
export const extentFields = {
  asOf: z.iso.datetime().describe('When the question was answered.'),
  completeThrough: z.iso
    .datetime()
    .nullable()
    .describe('Every event published before then is counted; null while nothing is known to be complete.'),
  deadLetters: z.int().min(0).describe('Records that could not be read and wait for somebody to decide.'),
};

export const figuresAnswer = z
  .strictObject({
    campaign: z.string(),
    ...extentFields,
    timeZone: z.string().describe('Zone of the campaign: days are days in it.'),
    definitions: z
      .array(z.strictObject({ metric: metricName, version: z.int().min(1) }))
      .describe('Which versions of the definitions the figures follow: GET /definitions says what they are.'),
    status: z.literal('internal').describe('Not for publication: what the public may know is in the releases.'),
    rows: z.array(figuresRow).describe('A group without a counted call has no row.'),
    compared: z
      .strictObject({ from: z.iso.date(), to: z.iso.date(), rows: z.array(figuresRow) })
      .optional()
      .describe('With `compare`: the days before, and their figures.'),
  })
  .meta({ id: 'FiguresAnswer' });

export type FiguresAnswer = z.infer<typeof figuresAnswer>;
