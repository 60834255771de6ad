import { z } from 'zod';
import { campaignId, countryCode, languageCode, volunteerPseudonym } from '#events';
import { type Identity, Problem } from '#platform';

/** A volunteer, as his token describes him; nothing about him is stored. */
const volunteer = z.object({
  sub: volunteerPseudonym,
  campaign: campaignId,
  country: countryCode,
  languages: z.array(languageCode).min(1),
});

export interface Volunteer {
  readonly pseudonym: string;
  readonly campaign: string;
  /** ISO 3166-1 alpha-2, or `ZZ`. */
  readonly country: string;
  /** ISO 639; those he would rather speak come first. */
  readonly languages: readonly string[];
}

/** Claims of a volunteer's token. */
export function claimsOf({ pseudonym, ...rest }: Volunteer) {
  return { role: 'volunteer', sub: pseudonym, ...rest } as const;
}

/** @throws Problem 403 for a token that is in order, but was not given to somebody who joined */
export function volunteerOf({ claims }: Identity): Volunteer {
  const result = volunteer.safeParse(claims);
  if (!result.success)
    throw new Problem({
      status: 403,
      title: 'Not a volunteer of a campaign',
      detail: 'Join a campaign first: POST /v1/volunteers gives the token that is needed here.',
    });
  const { sub, ...rest } = result.data;
  return { pseudonym: sub, ...rest };
}
