import { z } from 'zod';
import { callId, campaignId, type Disposition, regionCode, type Sentiment } from '#events';

/** What the API answers, as far as a volunteer or an organizer looks at it. */
export const volunteerAnswer = z.object({ volunteerToken: z.string() });

export const assignmentAnswer = z.object({
  callId,
  number: z.string(),
  region: regionCode,
  guideline: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  outcomeToken: z.string(),
});
export type AssignmentAnswer = z.infer<typeof assignmentAnswer>;

export const outcomeAnswer = z.object({ callId, revision: z.int() });

export const campaignsAnswer = z.object({
  campaigns: z.array(
    z.object({
      id: campaignId,
      timeZone: z.string(),
      startsOn: z.iso.date(),
      languages: z.array(z.string()),
      regions: z.array(z.object({ code: regionCode, district: z.string() })),
    }),
  ),
});
/** A campaign, as it describes itself to anybody. */
export type CampaignAnswer = z.infer<typeof campaignsAnswer>['campaigns'][number];

/** What a volunteer reports, beside the outcome token. */
export interface OutcomeReport {
  readonly disposition: Disposition;
  readonly sentiment?: Sentiment;
  readonly durationSeconds?: number;
  /** Exact: only the service that takes it ever sees it. */
  readonly calledAt: string;
  readonly revision: number;
}

/** The lines of the answer to an import. */
export const importLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), rows: z.int() }),
  z.object({ type: z.literal('rejected'), line: z.int(), field: z.string(), reason: z.string() }),
  z.object({
    type: z.literal('summary'),
    accepted: z.int(),
    unchanged: z.int(),
    corrected: z.int(),
    rejected: z.int(),
  }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
]);
export type ImportSummary = Extract<z.infer<typeof importLine>, { type: 'summary' }>;
