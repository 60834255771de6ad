import { z } from 'zod';
import { callId, guidelineVersion, languageCode, regionCode } from '#events';

/** Body of `POST /v1/assignments`; may be left out. */
export const assignmentRequest = z
  .strictObject({
    requestId: z
      .string()
      .regex(/^[\w-]{1,64}$/, 'up to 64 letters, digits, hyphens and underscores')
      .optional()
      .meta({ description: 'Made by the client, new for each number. The same one gets the same call.' }),
  })
  .nullish();

export type AssignmentRequest = z.infer<typeof assignmentRequest>;

/** Answer to it. */
export const assignmentAnswer = z.strictObject({
  callId,
  number: z.string().meta({ description: 'The number to call, in E.164. Shown to nobody else, stored nowhere.' }),
  region: regionCode,
  regionName: z.strictObject({ en: z.string(), ru: z.string() }).optional(),
  guideline: guidelineVersion.meta({ description: 'Version of the guideline to call by.' }),
  language: languageCode.meta({ description: 'Language to call in.' }),
  expiresAt: z.iso.datetime().meta({ description: 'Until then the number is his; it can be renewed.' }),
  outcomeToken: z.string().meta({ description: 'Goes to POST /v1/outcomes; good long after expiresAt.' }),
});

export type AssignmentAnswer = z.infer<typeof assignmentAnswer>;
