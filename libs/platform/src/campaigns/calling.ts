import { z } from 'zod';
import type { Disposition } from '#events';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time such as 09:00, up to 24:00');
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const hours = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => minutesOf(from) < minutesOf(to), 'from must be before to');

/** Rests only: a number that an outcome closes stays closed, whatever a campaign says. */
const rests = [
  'other_contact',
  'busy',
  'no_answer',
  'voicemail',
  'blocked',
  'technical',
] as const satisfies Disposition[];

/** When people are called, and how often. */
export const calling = z.strictObject({
  /** Times of the day at the callee's, from the first to before the second. */
  hours: hours.default({ from: '09:00', to: '20:30' }),
  /** Days of the week on which nobody is called. */
  restDays: z.array(z.enum(weekdays)).default([]),
  /** Dates on which nobody is called. */
  holidays: z.array(z.iso.date()).default([]),
  /** How often a number is called at most, where nobody decides. */
  attempts: z.int().min(1).max(31).default(5),
  /** How long a number rests after such an outcome, in minutes; at most 60 days. */
  pauseMinutes: z.partialRecord(z.enum(rests), z.int().min(15).max(86_400)).default({}),
  /** How many numbers a volunteer may have at a time. */
  openLeases: z.int().min(1).max(20).default(3),
});

export type Calling = z.infer<typeof calling>;

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export const weekdayNumber = (day: Calling['restDays'][number]): number => weekdays.indexOf(day) + 1;
