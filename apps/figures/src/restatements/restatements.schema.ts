import { z } from 'zod';
import { campaignId } from '#events';
import { figuresAnswer } from '../figures/answer.schema.js';
import { restatedDay } from './point.js';

const hour = z.iso.datetime();
const restatedDays = z.array(restatedDay).describe('Days that were over then, and whose figures differ since.');

export const restatementsQuery = z.strictObject({ campaign: campaignId });
export type RestatementsQuery = z.infer<typeof restatementsQuery>;

const look = z
  .strictObject({
    at: hour.describe('The hour of the look.'),
    through: z.iso.date().describe('The last day that was over then.'),
    days: restatedDays,
  })
  .meta({ id: 'RestatedSinceLook' });

const restatedExport = z
  .strictObject({
    id: z.string(),
    at: hour.describe('The hour in which it was exported.'),
    file: z.string().describe('Its name.'),
    path: z.string().describe('What gives it anew, below the version: `/figures.csv?campaign=demo&metrics=dials`.'),
    days: restatedDays.min(1),
  })
  .meta({ id: 'RestatedExport' });

export const restatementsAnswer = z
  .strictObject({
    ...figuresAnswer.pick({ campaign: true, timeZone: true, definitions: true }).shape,
    asOf: hour.describe('The hour in which the days were compared last.'),
    through: z.iso.date().describe('The last day that was over then: later ones are not restated, they go on.'),
    state: z.int().min(0).describe('To be said with an acknowledgement: it rises when a day is restated.'),
    look: look.nullable().describe('Since you looked last; null if you have never acknowledged.'),
    exports: z.array(restatedExport).describe('Files that you have exported of which a day has changed.'),
  })
  .meta({ id: 'Restatements' });
export type RestatementsAnswer = z.infer<typeof restatementsAnswer>;

export const restatementsAcknowledgement = z
  .strictObject({ campaign: campaignId, state: z.int().min(0).describe('Of the answer that was looked at.') })
  .meta({ id: 'RestatementsAcknowledgement' });
export type RestatementsAcknowledgement = z.infer<typeof restatementsAcknowledgement>;
