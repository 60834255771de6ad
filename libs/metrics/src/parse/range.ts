import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { daysFrom } from '../days.js';
import { quote } from './names.js';
import type { Fault, Range } from './query.js';

/** 27 years: longer than any campaign, short enough that an answer by day stays readable. */
export const longestRangeDays = 10_000;

const [earliest, latest] = ['2000-01-01', '2099-12-31'];

const date = z.iso.date().refine((day) => day >= earliest && day <= latest);

type Open = { readonly [End in keyof Range]?: string | undefined };

/** Checks the first and last day, either of which may be open. */
export function rangeFaults({ from, to }: Open): Fault[] {
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

const comparisons = ['previous'] as const;

/** Checks what the days are to be compared with, which open ranges have not. */
export function comparisonFaults(compare: string | undefined, { from, to }: Open): Fault[] {
  const field = 'compare';
  if (compare === undefined) return [];
  if (!(comparisons as readonly string[]).includes(compare))
    return [{ field, message: `there is no ${quote(compare)}`, allowed: comparisons }];
  return from === undefined || to === undefined
    ? [{ field, message: 'needs from and to: an open range has none of its length before it' }]
    : [];
}

/** As many days, just before. */
export function previous({ from, to }: Range): Range {
  const first = Temporal.PlainDate.from(from);
  return {
    from: first.subtract({ days: daysFrom(from, to) }).toString(),
    to: first.subtract({ days: 1 }).toString(),
  };
}
