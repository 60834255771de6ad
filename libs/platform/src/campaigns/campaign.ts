import { z } from 'zod';
import { campaignId, guidelineVersion, languageCode, regionCode } from '#events';
import { calling } from './calling.js';

const text = z.string().min(1);

/** A text in the languages that are complete; those of the desk may be added. */
export const localized = z.strictObject({ en: text, ru: text, lt: text.optional(), uk: text.optional() });

const timeZone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA time zone');

const region = z.strictObject({
  code: regionCode,
  name: localized,
  timeZone,
  /** Share of the pool, in any unit. */
  weight: z.number().positive().default(1),
});

const district = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a short name in lower case'),
  name: localized,
  regions: z.array(region).min(1),
});

/** How a conversation is classified; printed with every rate. */
const codebook = z.strictObject({
  version: z.int().min(1),
  positive: localized,
  neutral: localized,
  negative: localized,
});

/** Where the numbers come from. */
const pool = z.discriminatedUnion('kind', [
  /** Numbers that belong to nobody, in the unassigned country code +999. */
  z.strictObject({ kind: z.literal('invented'), size: z.int().min(1).max(99_999_999) }),
  /** From files, by `npm run pool -- load`. */
  z.strictObject({ kind: z.literal('loaded') }),
]);

/** `campaign.yaml`: all that is particular to a campaign. */
export const campaignSchema = z.strictObject({
  id: campaignId,
  name: localized,
  /** Days are days in this zone. It cannot change after the first event. */
  timeZone,
  startsOn: z.iso.date(),
  goal: z.strictObject({ callsPerDay: z.int().min(1) }),
  /** How long after the hand-out an outcome is still taken. */
  lateWindowDays: z.int().min(1).max(60).default(14),
  leaseMinutes: z.int().min(1).max(600).default(60),
  /** Languages that calls are made in. */
  languages: z.array(languageCode).min(1),
  guideline: z.strictObject({ version: guidelineVersion }),
  /** What callers have learned. Whoever made so many calls in seven days sees it at once, everybody from a day on. */
  lessons: z
    .strictObject({ version: guidelineVersion, dialsInAWeek: z.int().min(1), forAllFrom: z.iso.date() })
    .optional(),
  codebook,
  pool: pool.optional(),
  calling: calling.default(calling.parse({})),
  districts: z.array(district).default([]),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type Region = z.infer<typeof region>;

/** All regions of a campaign, in the order of its file. */
export function regionsOf(campaign: Campaign): Region[] {
  return campaign.districts.flatMap((each) => each.regions);
}
