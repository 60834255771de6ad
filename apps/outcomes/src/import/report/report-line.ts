import { z } from 'zod';

const count = z.int().min(0);

const counts = {
  accepted: count.meta({ description: 'Calls that are new.' }),
  corrected: count.meta({ description: 'Calls that a higher revision has changed.' }),
  unchanged: count.meta({ description: 'Rows that were already imported as they are.' }),
  rejected: count.meta({ description: 'Rows that were not imported; each has a line of its own.' }),
};

/** A line of the answer to an import (application/x-ndjson). The last one is a summary, or says why it failed. */
export const reportLine = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('progress'),
      rows: count.meta({ description: 'Read so far, and durable if they are good.' }),
      bytes: count.meta({ description: 'Read so far.' }),
    }),
    z.strictObject({
      type: z.literal('rejected'),
      line: z.int().min(1).meta({ description: 'Of the file, from 1; the header is line 1.' }),
      field: z.string().meta({ description: 'Of the mapping; `row` if it is none in particular.' }),
      reason: z.string(),
    }),
    z.strictObject({ type: z.literal('summary'), ...counts }),
    z.strictObject({
      type: z.literal('failed'),
      reason: z.string(),
      safeThroughLine: count.meta({
        description: 'Rows up to this line are done. Importing the whole file again is safe.',
      }),
      ...counts,
    }),
  ])
  .meta({ id: 'ImportReportLine' });

export type ReportLine = z.infer<typeof reportLine>;
export type Counts = { -readonly [K in keyof typeof counts]: number };
