import { z } from 'zod';

/** A campaign's id: the name of its folder under `campaigns/`. */
export const campaignId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'a campaign id, such as demo');

/** Random UUIDv4; UUIDv8 (a keyed hash of the row) for imported calls. Neither contains a time. */
export const callId = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'a UUID, version 4 or 8, in lower case',
  );

/** Whether a call was imported, not handed out here: its id says so. */
export const isImportedCall = (id: string) => id[14] === '8';

/** 64 random bits; says nothing about the person. */
export const volunteerPseudonym = z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits in lower case');

/** ISO 3166-1 alpha-2; `ZZ` (user-assigned in the standard) is unknown. Edges also check the code list. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code, or ZZ for unknown');

/** ISO 3166-2, or `unknown`. Edges also check the campaign's own list. */
export const regionCode = z.string().regex(/^(unknown|[A-Z]{2}-[A-Z0-9]{1,3})$/, 'an ISO 3166-2 code, or unknown');

/** ISO 639 code of two or three letters; `und` is undetermined. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'an ISO 639 code, or und for undetermined');

/** Version of the guideline that the volunteer had before him; `none` for imported calls. */
export const guidelineVersion = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,31}$/, 'a guideline version, such as 3');

/** Where a volunteer heard of the campaign: the invitation that he followed. */
export const inviteSource = z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'an invite source, such as radio');

/** The how-manieth dial to this number, from 1. */
export const attemptOrdinal = z.int().min(1).max(255);

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Seconds since 1970 of times that were found coarse: there are few, and each is read millions of times. */
const coarse = new Map<string, number>();
const mostRemembered = 10_000;

/** Whether a text of the form of `coarseTime` is the start of an hour somewhere, between 2000 and 2099. */
export function isCoarse(text: string): boolean {
  if (coarse.has(text)) return true;
  const time = Date.parse(text);
  if (!(time >= earliest && time < latest)) return false;
  // Zones are whole quarters of an hour away from UTC; a day that the calendar lacks does not survive the round trip.
  if (time % 900_000 !== 0 || new Date(time).toISOString().replace('.000Z', 'Z') !== text) return false;
  if (coarse.size === mostRemembered) coarse.clear();
  coarse.set(text, time / 1000);
  return true;
}

/** Seconds since 1970 of a time of an event. */
export function epochSecondsOf(coarseTime: string): number {
  return coarse.get(coarseTime) ?? Date.parse(coarseTime) / 1000;
}

/** Start of an hour in the campaign's zone, as UTC: `2022-04-05T09:00:00Z`. Finer times never enter an event. */
export const coarseTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:(00|15|30|45):00Z$/, 'the start of an hour in UTC, such as 2022-04-05T09:00:00Z')
  .refine(isCoarse, 'the start of an hour in UTC, such as 2022-04-05T09:00:00Z, between 2000 and 2099');
