import { z } from 'zod';
import { campaignId, sentiments, volunteerPseudonym } from '#events';
import { extentFields } from '../figures/answer.schema.js';
import { by, note } from '../said/said.schema.js';

const count = z.int().min(0);
const instant = z.iso.datetime();

/** What every reason rests on. */
const grounds = {
  calls: count.describe('How many calls it rests on.'),
  latest: instant.describe(
    'When the last of them was handed out: start of the hour, or of the day if it is not known.',
  ),
};

const reason = z
  .discriminatedUnion('reason', [
    z.strictObject({
      reason: z.literal('too-many-dials').describe('More calls in an hour than anybody can dial.'),
      ...grounds,
      most: count.describe('Calls in the fullest hour.'),
      hour: instant.describe('When that hour began.'),
      limit: count.describe('From more than this on.'),
    }),
    z.strictObject({
      reason: z.literal('too-much-talk').describe('Calls of one hour that last longer than can be.'),
      ...grounds,
      minutes: count.describe('Talk time of the calls that began in the fullest hour.'),
      hour: instant.describe('When that hour began.'),
    }),
    z.strictObject({
      reason: z.literal('many-hand-backs').describe('Takes numbers and hands most of them back.'),
      ...grounds,
      of: count.describe('Numbers that the volunteer was handed.'),
    }),
    z.strictObject({
      reason: z.literal('one-sentiment').describe('All conversations went alike.'),
      ...grounds,
      sentiment: z.enum(sentiments),
    }),
    z.strictObject({
      reason: z.literal('refused-reports').describe('Said of calls that they lasted longer than they can have lasted.'),
      ...grounds,
    }),
  ])
  .meta({ id: 'ReviewReason' });
export type Reason = z.infer<typeof reason>;

export const decision = z
  .strictObject({
    action: z
      .enum(['kept', 'excluding', 'excluded'])
      .describe('`excluding`: begun, and not all calls may be taken out: send the exclusion again.'),
    by,
    subject: z.string().describe('Of the token that was used.'),
    note,
    at: instant.describe('Start of the hour, UTC.'),
    judged: z.array(reason).describe('What spoke against the volunteer then.'),
  })
  .meta({ id: 'ReviewDecision' });
export type Decision = z.infer<typeof decision>;

const reviewFields = {
  volunteer: volunteerPseudonym,
  calls: count.describe('Calls that were handed to the volunteer in the time looked at.'),
  reasons: z.array(reason).describe('None if all there is to do is to finish an exclusion.'),
};

/** One of the queue. */
export const review = z
  .strictObject({ ...reviewFields, decision: decision.nullable().describe('The latest one; null: none yet.') })
  .meta({ id: 'Review' });

/** All there is to know of one. */
export const wholeReview = z
  .strictObject({
    campaign: campaignId,
    ...reviewFields,
    callsInAll: count.describe('Calls of the volunteer that count, of any time: so many an exclusion takes out.'),
    decisions: z.array(decision).describe('The latest last.'),
    waits: z.boolean().describe('Whether somebody has to decide.'),
  })
  .meta({ id: 'WholeReview' });
export type WholeReview = z.infer<typeof wholeReview>;

export const reviewsQuery = z.strictObject({ campaign: campaignId });
export type ReviewsQuery = z.infer<typeof reviewsQuery>;

export const reviewsAnswer = z
  .strictObject({
    campaign: campaignId,
    ...extentFields,
    since: z.iso.date().describe('First day (UTC) whose hand-outs are looked at.'),
    waiting: count.describe('How many volunteers wait for a decision, listed or not.'),
    reviews: z.array(review).describe('Who wait for a decision, the most calls first; at most 200.'),
  })
  .meta({ id: 'Reviews' });
export type ReviewsAnswer = z.infer<typeof reviewsAnswer>;

/** Body of `POST /v1/reviews/{volunteer}/keep`. */
export const keepRequest = z
  .strictObject({ campaign: campaignId, by, note: note.min(1).describe('Why the calls may count.') })
  .meta({ id: 'KeepRequest' });
export type KeepRequest = z.infer<typeof keepRequest>;

/** Path of `POST /v1/reviews/{volunteer}/refusals/{refusal}`. */
export const refusalParameter = z
  .string()
  .regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits')
  .describe('The same for every report of one call.');

/** Its body. */
export const refusedReport = z
  .strictObject({ campaign: campaignId, day: z.iso.date().describe('Of the hand-out, in UTC.') })
  .meta({ id: 'RefusedReport' });
export type RefusedReport = z.infer<typeof refusedReport>;

/** Body of `POST /v1/reviews/{volunteer}/exclusion`. */
export const exclusionNote = z
  .strictObject({
    campaign: campaignId,
    by,
    note: note.default(''),
    subject: z.string(),
    finished: z.boolean().describe('false: about to begin; true: every retraction is durable.'),
  })
  .meta({ id: 'ExclusionNote' });
export type ExclusionNote = z.infer<typeof exclusionNote>;
