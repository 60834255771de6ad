import { z } from 'zod';
import { campaignId, guidelineVersion, languageCode } from '#events';

export const myLessonAnswer = z
  .strictObject({
    campaign: campaignId,
    lesson: z
      .strictObject({
        version: guidelineVersion,
        texts: z.array(
          z.strictObject({ language: languageCode, title: z.string(), text: z.string().describe('Markdown.') }),
        ),
      })
      .nullable()
      .describe('null: there is none, or not for this volunteer yet.'),
    headStart: z
      .strictObject({
        dials: z.int().min(1).describe('So many calls in seven days, and one sees it at once.'),
        until: z.iso.date().describe('From this day on everybody sees it, in the zone of the campaign.'),
      })
      .nullable()
      .describe('null: there is none, or it is over.'),
  })
  .meta({ id: 'MyLesson', description: 'What was learned from the calls so far; the most active see it first.' });

export type MyLessonAnswer = z.infer<typeof myLessonAnswer>;
