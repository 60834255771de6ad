import type { CallSet, Countable, Time } from './call-sets.js';

/** How many calls. */
export interface Count {
  readonly kind: 'count';
  readonly of: CallSet;
}

/** How many different volunteers or places, exactly; what is unknown is not one. */
export interface Distinct {
  readonly kind: 'distinct';
  readonly what: Countable;
  readonly of: CallSet;
}

/** Which part of the calls of which something was recorded, and how many there are of which it was not. */
export interface Share {
  readonly kind: 'share';
  readonly part: CallSet;
  readonly whole: CallSet;
  readonly unrecorded: CallSet;
}

/** Which part of the calls that are `whole`, once those that are `less` are taken away, the calls of `part` make up. */
export interface Proportion {
  readonly kind: 'proportion';
  readonly part: CallSet;
  readonly whole: CallSet;
  readonly less?: CallSet;
}

/** Calls for each different volunteer. */
export interface PerVolunteer {
  readonly kind: 'per-volunteer';
  readonly of: CallSet;
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

/** Seconds of those same days for each call. */
export interface Interval {
  readonly kind: 'interval';
  readonly of: CallSet;
}

/** What a metric measures, as data: the compiler alone knows how. */
export type Measure = Count | Distinct | Share | Proportion | PerVolunteer | Duration | PerDay | Interval;

/** The sets of calls that a measure counts. */
export function setsOf(measure: Measure): CallSet[] {
  switch (measure.kind) {
    case 'share':
      return [measure.part, measure.whole, measure.unrecorded];
    case 'proportion':
      return [measure.part, measure.whole, ...(measure.less ? [measure.less] : [])];
    default:
      return [measure.of];
  }
}

/** The same without sets that lie within the others: a call in one of these is a call that the measure looks at. */
export function lookedAtBy(measure: Measure): CallSet[] {
  switch (measure.kind) {
    case 'share':
      return [measure.whole, measure.unrecorded];
    case 'proportion':
      return measure.less ? setsOf(measure) : [measure.whole];
    default:
      return setsOf(measure);
  }
}

/** By which time a measure counts calls. */
export function timeOf(measure: Measure): Time {
  return 'of' in measure ? measure.of.time : measure.whole.time;
}

/** Of what it counts different ones, if it does. */
export function countableOf(measure: Measure): Countable | undefined {
  if (measure.kind === 'per-volunteer') return 'volunteer';
  return measure.kind === 'distinct' ? measure.what : undefined;
}

/** Whether it counts different volunteers: sets of them are enough. */
export function isOfVolunteers(measure: Measure): boolean {
  return countableOf(measure) === 'volunteer';
}

/** Whether it is an average over the campaign's complete days. */
export function isOverDays(measure: Measure): measure is PerDay | Interval {
  return measure.kind === 'per-day' || measure.kind === 'interval';
}
