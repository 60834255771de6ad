import { z } from 'zod';
import { campaignId, volunteerPseudonym } from '#events';
import { type Identity, Problem } from '#platform';

/** What a volunteer's token says. */
const claims = z.object({ sub: volunteerPseudonym, campaign: campaignId });

/** Pseudonym and campaign of whoever asks. @throws Problem 403 for a token that nobody got by joining */
export function volunteerIn(identity: Identity): z.infer<typeof claims> {
  const result = claims.safeParse(identity.claims);
  if (result.success) return result.data;
  throw new Problem({
    status: 403,
    title: 'Not a volunteer of a campaign',
    detail: 'Join a campaign first: POST /v1/volunteers gives the token that is needed here.',
  });
}
