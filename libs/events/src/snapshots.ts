import { z } from 'zod';
import {
  attemptOrdinal,
  callId,
  campaignId,
  coarseTime,
  countryCode,
  guidelineVersion,
  inviteSource,
  languageCode,
  regionCode,
  volunteerPseudonym,
} from './codes.js';
import { type Disposition, dispositions, hasSentiment, type Sentiment, sentiments } from './dispositions.js';

/**
 * Every event carries the call as it then stood, whole: no event needs another to be understood.
 * The objects are loose: a field that a later release adds is carried along, and counts as content.
 */
const call = {
  campaign: campaignId,
  callId,
  /** Absent for imported calls whose caller is not known. */
  volunteer: volunteerPseudonym.optional(),
  volunteerCountry: countryCode,
  region: regionCode,
  language: languageCode,
  guideline: guidelineVersion,
  attempt: attemptOrdinal,
  /** When the number was handed out. Never changes: it decides under which day the call is stored. */
  assignedAt: coarseTime,
};

/** A call without an outcome: issued, released or expired. */
export const assignmentSnapshot = z.looseObject(call);

/** Revisions: volunteers 1 to 499, organizers 500 to 999. */
export const revisionNumber = z.int().min(1).max(999);
export const volunteerRevisions = { first: 1, last: 499 } as const;
export const organizerRevisions = { first: 500, last: 999 } as const;

/** Six hours, in minutes. */
export const longestCallMinutes = 360;

/** What in an outcome does not go together, though each field by itself is valid. */
export function contradictionsOf(outcome: {
  readonly assignedAt: string;
  readonly calledAt: string;
  readonly disposition: Disposition;
  readonly sentiment?: Sentiment | undefined;
  readonly durationMinutes?: number | undefined;
}): { readonly field: string; readonly message: string }[] {
  const { assignedAt, calledAt, disposition, sentiment, durationMinutes } = outcome;
  const contradictions = [];
  if (sentiment !== undefined && !hasSentiment(disposition))
    contradictions.push({
      field: 'sentiment',
      message: `a sentiment is recorded only of a conversation, not of ${disposition}`,
    });
  if (durationMinutes !== undefined && disposition === 'not_dialled')
    contradictions.push({ field: 'durationMinutes', message: 'a call that was not dialled has no duration' });
  if (calledAt < assignedAt) contradictions.push({ field: 'calledAt', message: 'is before the number was handed out' });
  return contradictions;
}

/** A call with its outcome. */
export const outcomeSnapshot = z
  .looseObject({
    ...call,
    revision: revisionNumber,
    calledAt: coarseTime,
    /** `day`: only the date is known; the call is left out of figures by hour. */
    calledAtPrecision: z.literal('day').optional(),
    disposition: z.enum(dispositions),
    sentiment: z.enum(sentiments).optional(),
    durationMinutes: z.int().min(0).max(longestCallMinutes).optional(),
  })
  .superRefine((outcome, context) => {
    for (const { field, message } of contradictionsOf(outcome))
      context.addIssue({ code: 'custom', path: [field], message });
  });

export const retractionReasons = ['mistake', 'duplicate', 'fraud', 'test', 'erasure'] as const;

/** A call that shall not count: what is left of it is what is needed to find it again. */
export const retractionSnapshot = z.looseObject({
  campaign: campaignId,
  callId,
  assignedAt: coarseTime,
  reason: z.enum(retractionReasons),
});

/** A volunteer who joined, as he described himself. */
export const volunteerSnapshot = z.looseObject({
  campaign: campaignId,
  volunteer: volunteerPseudonym,
  country: countryCode,
  languages: z.array(languageCode).min(1).max(10),
  source: inviteSource.optional(),
  joinedAt: coarseTime,
});

/** The known fields; what a later release adds is carried, not typed. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
export type AssignmentSnapshot = Known<z.infer<typeof assignmentSnapshot>>;
export type OutcomeSnapshot = Known<z.infer<typeof outcomeSnapshot>>;
export type RetractionSnapshot = Known<z.infer<typeof retractionSnapshot>>;
export type VolunteerSnapshot = Known<z.infer<typeof volunteerSnapshot>>;
export type RetractionReason = (typeof retractionReasons)[number];
