import { z } from 'zod';
import { campaignId, volunteerPseudonym } from '#events';
import { figuresParameters } from '#metrics';
import { extentFields, figuresAnswer } from '../figures/answer.schema.js';

const count = z.int().min(0);

const { campaign, from, to, where } = figuresParameters.shape;
const { timeZone, definitions, status } = figuresAnswer.shape;
export const activityParameters = z.strictObject({ campaign, from, to, where });
export type ActivityParameters = z.infer<typeof activityParameters>;

export const activityAnswer = z
  .strictObject({
    campaign: campaignId,
    ...extentFields,
    timeZone,
    definitions,
    status,
    shares: z
      .array(
        z.strictObject({
          least: z.int().min(1).describe('1, 2, 4, 8 …'),
          most: z.int().min(1).describe('One less than the next `least`.'),
          volunteers: count.describe('Who made as many dials as these two say, or as many as lie between.'),
          dials: count.describe('What they made together.'),
        }),
      )
      .describe('From one dial to the most that anybody made, without gaps.'),
    unknown: count.describe('Dials of which nobody knows who made them, such as imported ones.'),
    mostActive: z
      .array(z.strictObject({ volunteer: volunteerPseudonym, dials: count, conversations: count }))
      .describe('Those who dialled most often, at most ten. Of who dialled as often, who talked less comes first.'),
  })
  .meta({ id: 'VolunteerActivity' });
export type ActivityAnswer = z.infer<typeof activityAnswer>;
