import { z } from 'zod';
import { campaignId, countryCode, languageCode, volunteerSnapshot } from '#events';
import { canonicalLanguage, isCountry } from '#platform';

const language = languageCode.transform((code, context) => {
  const known = canonicalLanguage(code);
  if (known !== undefined) return known;
  context.addIssue({ code: 'custom', message: 'is no language in ISO 639' });
  return z.NEVER;
});

/** Body of `POST /v1/volunteers`. */
export const joinRequest = z.strictObject({
  campaign: campaignId,
  country: countryCode
    .refine(isCountry, 'is no country in ISO 3166-1')
    .meta({ description: 'Where he calls from. ZZ: prefers not to say.', examples: ['LT'] }),
  languages: z
    .array(language)
    .min(1)
    .max(10)
    .transform((codes) => [...new Set(codes)])
    .meta({ description: 'Languages he speaks, the ones he would rather speak first.', examples: [['ru', 'lt']] }),
  source: volunteerSnapshot.shape.source.meta({ description: 'The invitation that he followed.' }),
  requestId: z
    .uuidv4()
    .optional()
    .meta({ description: 'Random, made by the client. The same one within an hour joins the same volunteer.' }),
});

export type JoinRequest = z.infer<typeof joinRequest>;

/** Answer to it. */
export const joinAnswer = z.strictObject({
  volunteerToken: z
    .string()
    .meta({ description: 'Bearer token, good for 400 days. Whoever has it is this volunteer.' }),
});

export type JoinAnswer = z.infer<typeof joinAnswer>;
