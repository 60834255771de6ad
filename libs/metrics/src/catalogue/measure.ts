import type { CallSet, Time } from './call-sets.js';

/** How many calls. */
export interface Count {
  readonly kind: 'count';
  readonly of: CallSet;
}

/** How many different volunteers or countries, exactly; who is unknown is not one. */
export interface Distinct {
  readonly kind: 'distinct';
  readonly what: 'volunteer' | 'country';
  readonly of: CallSet;
}

/** Which part of the calls of which something was recorded, and how many there are of which it was not. */
export interface Share {
  readonly kind: 'share';
  readonly part: CallSet;
  readonly whole: CallSet;
  readonly unrecorded: CallSet;
}

/** Total, median, 90th percentile and longest of the recorded durations, in minutes. */
export interface Duration {
  readonly kind: 'duration';
  readonly of: CallSet;
}

/** Calls a calendar day, from the campaign's first one to the last complete day, days without any included. */
export interface PerDay {
  readonly kind: 'per-day';
  readonly of: CallSet;
}

/** What a metric measures, as data: the compiler alone knows how. */
export type Measure = Count | Distinct | Share | Duration | PerDay;

/** The sets of calls that a measure counts. */
export function setsOf(measure: Measure): CallSet[] {
  return measure.kind === 'share' ? [measure.part, measure.whole, measure.unrecorded] : [measure.of];
}

/** By which time a measure counts calls. */
export function timeOf(measure: Measure): Time {
  return measure.kind === 'share' ? measure.whole.time : measure.of.time;
}
