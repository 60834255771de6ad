import { z } from 'zod';
import type { Campaign } from '#platform';
import { cellOf, columnName, columnOrConstant, columnOrConstantMessage, optionalCellOf } from './cell.js';
import { fileFormat } from './file-format.js';
import { targetsOf } from './targets.js';

const timeZone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA time zone');

/** When the calls were made. Times without a zone of their own are in `zone`. */
const callTime = z
  .strictObject({
    column: columnName.optional(),
    constant: z.string().optional(),
    format: z.enum(['date', 'date-time']),
    zone: timeZone.optional(),
  })
  .refine(columnOrConstant, columnOrConstantMessage)
  .refine(({ format, zone }) => format === 'date-time' || zone === undefined, {
    path: ['zone'],
    message: "belongs to date-time: a date is a day in the campaign's zone",
  });

/**
 * How somebody else's file is read as calls of `campaign`. Codes that the mapping itself writes down are checked
 * here, before a row is read. See docs/import.md.
 */
export function mappingSchema(campaign: Campaign) {
  const targets = targetsOf(campaign);
  return z
    .strictObject({
      list: z.literal('calls').default('calls'),
      ...fileFormat,
      /** The column that names a row for ever. Without it, the content of the row does. */
      key: z.strictObject({ column: columnName }).optional(),
      revision: cellOf(targets.revision).optional(),
      calledAt: callTime,
      disposition: cellOf(targets.disposition),
      sentiment: optionalCellOf(targets.sentiment).optional(),
      durationSeconds: optionalCellOf(targets.durationSeconds).optional(),
      country: cellOf(targets.country),
      region: cellOf(targets.region),
      language: cellOf(targets.language),
      volunteer: z.strictObject({ column: columnName }).optional(),
      attempt: cellOf(targets.attempt).optional(),
      guideline: cellOf(targets.guideline).optional(),
    })
    .refine(({ key, revision }) => key !== undefined || revision === undefined, {
      path: ['revision'],
      message: 'needs a key: without one, a row that has changed is another row',
    });
}

export type Mapping = z.infer<ReturnType<typeof mappingSchema>>;
