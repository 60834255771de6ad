import { z } from 'zod';
import { inviteSource } from '#events';
import type { Campaign } from '#platform';
import { cellOf, columnName, columnOrConstant, columnOrConstantMessage, optionalCellOf } from './cell.js';
import { fileFormat } from './file-format.js';
import { targetsOf } from './targets.js';

/** As many as a volunteer may speak. */
export const languageList = z
  .string()
  .regex(/^[a-z]{2,3}( [a-z]{2,3}){0,9}$/, '1 to 10 ISO 639 codes with spaces between them');

const day = z
  .strictObject({ column: columnName.optional(), constant: z.string().optional() })
  .refine(columnOrConstant, columnOrConstantMessage);

/** How somebody else's file is read as volunteers who joined `campaign` before. See docs/import.md. */
export function volunteerMappingSchema(campaign: Campaign) {
  return z.strictObject({
    list: z.literal('volunteers'),
    ...fileFormat,
    /** Who it is, by the same name as in calls of this source. */
    volunteer: z.strictObject({ column: columnName }),
    country: cellOf(targetsOf(campaign).country),
    languages: cellOf(languageList),
    invitation: optionalCellOf(inviteSource).optional(),
    joinedOn: day,
  });
}

export type VolunteerMapping = z.infer<ReturnType<typeof volunteerMappingSchema>>;
