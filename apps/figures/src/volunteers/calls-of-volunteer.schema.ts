import { z } from 'zod';
import { callId, campaignId, coarseTime, volunteerPseudonym } from '#events';
import { extentFields } from '../figures/answer.schema.js';

export const callsOfVolunteerRequest = z
  .strictObject({ campaign: campaignId, volunteer: volunteerPseudonym })
  .meta({ id: 'CallsOfVolunteerRequest' });

export type CallsOfVolunteerRequest = z.infer<typeof callsOfVolunteerRequest>;

export const callsOfVolunteerAnswer = z
  .strictObject({
    ...extentFields,
    calls: z
      .array(z.strictObject({ callId, assignedAt: coarseTime }))
      .describe('Every call that was handed to the volunteer and is not retracted.'),
  })
  .meta({ id: 'CallsOfVolunteer' });

export type CallsOfVolunteerAnswer = z.infer<typeof callsOfVolunteerAnswer>;
