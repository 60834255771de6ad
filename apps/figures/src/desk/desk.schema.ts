import { z } from 'zod';
import { campaignId, guidelineVersion, languageCode, regionCode } from '#events';
import { localized } from '../definitions/definitions.schema.js';

export const deskAnswer = z
  .strictObject({
    campaign: campaignId,
    name: localized,
    timeZone: z.string(),
    languages: z.array(languageCode).describe('Languages that calls are made in.'),
    lateWindowDays: z.int().describe('How long after the hand-out an outcome is taken, or corrected.'),
    leaseMinutes: z.int(),
    codebook: z.strictObject({ version: z.int(), positive: localized, neutral: localized, negative: localized }),
    regions: z.array(z.strictObject({ code: regionCode, name: localized, timeZone: z.string() })),
    guidelines: z.array(
      z.strictObject({
        language: languageCode,
        version: guidelineVersion,
        opening: z.string().describe('What a call begins with, in this language.'),
        text: z.string().describe('Markdown.'),
      }),
    ),
  })
  .meta({ id: 'Desk', description: 'What a volunteer has before him when he calls.' });

export type DeskAnswer = z.infer<typeof deskAnswer>;
