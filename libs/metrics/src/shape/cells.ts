import { z } from 'zod';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const shareRange = z.array(share).length(2);

/** A count of calls, volunteers or countries. */
export const countCell = z.strictObject({ value: count }).meta({ id: 'Count' });

/** A share with all that is needed to judge it; null where nothing is there to divide by. */
export const shareCell = z
  .strictObject({
    value: share.nullable(),
    numerator: count,
    denominator: count,
    interval: shareRange.nullable().describe('Wilson score interval, 95 %, if calls were independent.'),
    unrecorded: count.describe('Conversations of which no sentiment was recorded.'),
    bounds: shareRange.nullable().describe('The share of all conversations, if none or all unrecorded were positive.'),
  })
  .meta({ id: 'Share' });

/** A part of something, with what was divided by what; null where nothing is there to divide by. */
export const proportionCell = z
  .strictObject({
    value: z.number().min(0).nullable(),
    numerator: count,
    denominator: z.int(),
    interval: shareRange.nullable().describe('Wilson score interval, 95 %, if calls were independent.'),
  })
  .meta({ id: 'Proportion' });

/** So much for each of something; null where there is none. */
export const meanCell = z
  .strictObject({ value: z.number().min(0).nullable(), numerator: count, denominator: count })
  .meta({ id: 'Mean' });

/** Minutes; null where no length was recorded. */
export const durationCell = z
  .strictObject({
    value: count.nullable().describe('Minutes in total.'),
    median: z.number().min(0).nullable(),
    p90: z.number().min(0).nullable(),
    longest: count.nullable(),
    unrecorded: count.describe('Conversations of which no length was recorded.'),
  })
  .meta({ id: 'Duration' });

/** Calls per day; null as long as there is no complete day. */
export const perDayCell = z
  .strictObject({
    value: z.number().min(0).nullable(),
    numerator: count,
    denominator: count.describe('Days.'),
  })
  .meta({ id: 'PerDay' });

export type CountCell = z.infer<typeof countCell>;
export type ShareCell = z.infer<typeof shareCell>;
export type DurationCell = z.infer<typeof durationCell>;
export type PerDayCell = z.infer<typeof perDayCell>;
export type ProportionCell = z.infer<typeof proportionCell>;
export type MeanCell = z.infer<typeof meanCell>;
export type Cell = CountCell | ShareCell | ProportionCell | MeanCell | DurationCell | PerDayCell;

/** The form of a figure, by the kind of its measure. */
export const cells = {
  count: countCell,
  distinct: countCell,
  share: shareCell,
  proportion: proportionCell,
  'per-volunteer': meanCell,
  duration: durationCell,
  'per-day': perDayCell,
  interval: meanCell,
} as const;
