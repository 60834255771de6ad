import type { NaiveCall, NaiveVolunteer } from './calls.js';

/** A call on the day, and in the hour, of one of its times. */
export interface Dated {
  readonly of: NaiveCall;
  readonly day: string;
  readonly hour: string;
}

/** What metrics count. */
export type Counted = Dated | { readonly of: NaiveVolunteer; readonly day: string; readonly hour: string };

export type NaiveDimension =
  | ('day' | 'week' | 'month' | 'weekday' | 'hour' | 'country' | 'region' | 'district' | 'language')
  | ('disposition' | 'sentiment' | 'guideline' | 'attempt' | 'source');

/** From Monday, which is 1, to Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

function mondayOf(day: string): string {
  const monday = new Date(`${day}T12:00:00Z`);
  monday.setUTCDate(monday.getUTCDate() - weekdayOf(day) + 1);
  return monday.toISOString().slice(0, 10);
}

/** What it has of a dimension. */
export function dimensionOf(dimension: NaiveDimension, { of, day, hour }: Counted): string {
  switch (dimension) {
    case 'day':
      return day;
    case 'week':
      return mondayOf(day);
    case 'month':
      return day.slice(0, 7);
    case 'weekday':
      return String(weekdayOf(day));
    case 'hour':
      return hour;
    default:
      return String((of as NaiveCall)[dimension]);
  }
}
