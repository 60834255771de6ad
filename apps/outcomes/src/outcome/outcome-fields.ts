import { z } from 'zod';
import {
  dispositions,
  hasSentiment,
  longestCallMinutes,
  organizerRevisions,
  sentiments,
  volunteerRevisions,
} from '#events';

const longestCallSeconds = longestCallMinutes * 60;

const revision = ({ first, last }: { first: number; last: number }) =>
  z.int(`a whole number from ${first} to ${last}`).min(first).max(last).optional();

/** What somebody says of a call, in the body of a request. Absent means not recorded, where nothing else is said. */
export const outcomeFields = {
  disposition: z.enum(dispositions).meta({ description: 'How the call ended, after AAPOR.' }),
  sentiment: z
    .enum(sentiments)
    .optional()
    .meta({ description: "By the campaign's codebook; only with conversation or partial. Absent: not recorded." }),
  durationSeconds: z
    .int(`whole seconds from 0 to ${longestCallSeconds}`)
    .min(0)
    .max(longestCallSeconds)
    .optional()
    .meta({ description: 'Published as whole minutes. Absent: not recorded.' }),
  calledAt: z.iso
    .datetime({ offset: true, error: 'a date and time with its zone, such as 2022-04-05T12:34:56Z' })
    .max(40)
    .optional()
    .meta({ description: "When the call was made. Published as the start of the hour in the campaign's zone." }),
};

/** Revision numbers of volunteers, and of organizers, who have the last word. */
export const volunteerRevision = revision(volunteerRevisions);
export const organizerRevision = revision(organizerRevisions);

/** What a request says of a call. */
export type SaidOutcome = z.infer<z.ZodObject<typeof outcomeFields>>;

/** The rules between fields; for `superRefine` of a request that has `outcomeFields`. */
export function checkTogether(
  { disposition, sentiment, durationSeconds }: SaidOutcome,
  context: z.RefinementCtx,
): void {
  if (sentiment !== undefined && !hasSentiment(disposition))
    context.addIssue({
      code: 'custom',
      path: ['sentiment'],
      message: `a sentiment is recorded only of a conversation, not of ${disposition}`,
    });
  if (durationSeconds !== undefined && disposition === 'not_dialled')
    context.addIssue({
      code: 'custom',
      path: ['durationSeconds'],
      message: 'a call that was not dialled has no duration',
    });
}
