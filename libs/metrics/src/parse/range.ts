import { z } from 'zod';
import { daysFrom } from '../days.js';
import { quote } from './names.js';
import type { Fault } from './query.js';

/** 27 years: longer than any campaign, short enough that an answer by day stays readable. */
export const longestRangeDays = 10_000;

const [earliest, latest] = ['2000-01-01', '2099-12-31'];

const date = z.iso.date().refine((day) => day >= earliest && day <= latest);

/** Checks the first and last day, either of which may be open. */
export function rangeFaults({ from, to }: { from?: string | undefined; to?: string | undefined }): Fault[] {
  const faults = Object.entries({ from, to }).flatMap(([field, day]): Fault[] =>
    day === undefined || date.safeParse(day).success
      ? []
      : [{ field, message: `${quote(day)} is not a date such as 2022-04-05, from ${earliest} to ${latest}` }],
  );
  if (faults.length > 0 || from === undefined || to === undefined) return faults;
  if (from > to) return [{ field: 'to', message: `the range is reversed: ${to} is before ${from}` }];
  const length = daysFrom(from, to);
  return length <= longestRangeDays
    ? []
    : [{ field: 'to', message: `the range is ${length} days long; the most is ${longestRangeDays}` }];
}
