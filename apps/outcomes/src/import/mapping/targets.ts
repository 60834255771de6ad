import { z } from 'zod';
import {
  attemptOrdinal,
  dispositions,
  guidelineVersion,
  longestCallMinutes,
  revisionNumber,
  sentiments,
} from '#events';
import { type Campaign, isCountry, regionsOf } from '#platform';

const longestCallSeconds = longestCallMinutes * 60;

/** What the fields of an imported call may be, in the mapping's constants and in the file alike. */
export function targetsOf(campaign: Campaign) {
  const regions = new Set(['unknown', ...regionsOf(campaign).map(({ code }) => code)]);
  const languages = new Set(['und', ...campaign.languages]);
  return {
    disposition: z.enum(dispositions, `one of ${dispositions.join(', ')}`),
    sentiment: z.enum(sentiments, `one of ${sentiments.join(', ')}`),
    durationSeconds: wholeNumber(z.int().min(0).max(longestCallSeconds), `0 to ${longestCallSeconds}`),
    country: z.string().refine(isCountry, 'an ISO 3166-1 alpha-2 code, or ZZ for unknown'),
    region: z.string().refine((code) => regions.has(code), 'a region of the campaign, or unknown'),
    language: z.string().refine((code) => languages.has(code), 'a language of the campaign, or und'),
    attempt: wholeNumber(attemptOrdinal, '1 to 255'),
    guideline: guidelineVersion,
    revision: wholeNumber(revisionNumber, '1 to 999'),
  };
}

const wholeNumber = (schema: z.ZodNumber, range: string) =>
  z.number(`a whole number, ${range}`).refine((value) => schema.safeParse(value).success, `a whole number, ${range}`);
