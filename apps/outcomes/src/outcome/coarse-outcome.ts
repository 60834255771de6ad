import { type OutcomeSnapshot, wholeMinutes } from '#events';
import { hourOf } from './hours.js';
import type { SaidOutcome } from './outcome-fields.js';

/** The part of a snapshot that tells how the call went. */
export type OutcomePart = Pick<OutcomeSnapshot, 'disposition' | 'calledAt'> &
  Partial<Pick<OutcomeSnapshot, 'sentiment' | 'durationMinutes' | 'calledAtPrecision'>>;

/** When a call was made, as coarse as it is published. */
export type CallTime = Pick<OutcomePart, 'calledAt' | 'calledAtPrecision'>;

/** The hour, in the campaign's zone, that an exact time is in. */
export function coarseCallTime(calledAt: Date, timeZone: string): CallTime {
  return { calledAt: hourOf(calledAt.getTime(), timeZone) };
}

/** What may leave this process of what was said. */
export function coarseOutcome(said: SaidOutcome, time: CallTime): OutcomePart {
  const { disposition, sentiment, durationSeconds } = said;
  return {
    disposition,
    ...(sentiment === undefined ? {} : { sentiment }),
    ...(durationSeconds === undefined ? {} : { durationMinutes: wholeMinutes(durationSeconds) }),
    ...time,
  };
}
