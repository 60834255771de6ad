import {
  type AssignmentSnapshot,
  createEvent,
  type Disposition,
  dispositions,
  hasSentiment,
  type OutcomeSnapshot,
  sentiments,
  startOfHour,
  wholeMinutes,
} from '#events';
import type { AnyEvent } from '#testing';
import type { Random } from '../../../../apps/simulator/src/random/random.js';
import type { Scope } from './scope.js';

/** A call that somebody has been handed, some days ago. */
export interface PlannedCall {
  readonly snapshot: AssignmentSnapshot;
  /** Milliseconds. */
  readonly assignedAt: number;
}

/** A report as it is sent, and the event that it makes. */
export interface PlannedReport {
  readonly body: Readonly<Record<string, unknown>>;
  readonly event: AnyEvent;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const volunteers = 200;
const countries = ['LT', 'LV', 'EE', 'PL', 'DE', 'US', 'NO', 'ZZ'];
const languages = ['ru', 'lt', 'uk'];

const oneOf = <T>(random: Random, choices: readonly T[]): T => choices[random.below(choices.length)] as T;
const hex = (random: Random, digits: number) => Array.from({ length: digits }, () => random.below(16).toString(16));

/** A random UUIDv4, by the seed. */
function callId(random: Random): string {
  const digits = hex(random, 32);
  digits[12] = '4';
  digits[16] = oneOf(random, ['8', '9', 'a', 'b']);
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * So old that whatever is reported of a call has happened; and that the pool, which has never heard of it, does not
 * take it for one whose lease it has lost.
 */
const youngest = 17 * day;

/** @param days among which calls are spread */
export function planCall(random: Random, { campaign, regions, timeZone }: Scope, now: number, days = 20): PlannedCall {
  const assignedAt = Math.floor((now - youngest - random.share() * days * day) / 1000) * 1000;
  const volunteer = random.below(volunteers);
  return {
    assignedAt,
    snapshot: {
      campaign,
      callId: callId(random),
      volunteer: (volunteer + 1).toString(16).padStart(16, '0'),
      volunteerCountry: countries[volunteer % countries.length] ?? 'ZZ',
      region: oneOf(random, regions),
      language: oneOf(random, languages),
      guideline: '1',
      attempt: 1 + random.below(3),
      assignedAt: startOfHour(new Date(assignedAt), timeZone),
    },
  };
}

/** How a call went, as one of its reports says; another report of it may say otherwise, or another day. */
export function planReport(random: Random, call: PlannedCall, revision: number, { timeZone }: Scope): PlannedReport {
  const calledAt = call.assignedAt + random.below(3 * hour) + (random.happens(0.1) ? day : 0);
  const disposition: Disposition = random.happens(0.5) ? 'conversation' : oneOf(random, dispositions);
  const sentiment = hasSentiment(disposition) && random.happens(0.8) ? oneOf(random, sentiments) : undefined;
  const durationSeconds = disposition !== 'not_dialled' && random.happens(0.8) ? random.below(1_200) : undefined;
  const said = { disposition, ...(sentiment ? { sentiment } : {}) };
  const data: OutcomeSnapshot = {
    ...call.snapshot,
    ...said,
    revision,
    calledAt: startOfHour(new Date(calledAt), timeZone),
    ...(durationSeconds === undefined ? {} : { durationMinutes: wholeMinutes(durationSeconds) }),
  };
  return {
    body: {
      ...said,
      revision,
      calledAt: new Date(calledAt).toISOString(),
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
    },
    event: eventOf('org.callboard.outcome.recorded', data, data.calledAt),
  };
}

/** The event that a service would publish. */
export function eventOf(type: AnyEvent['type'], data: AnyEvent['data'], time: string): AnyEvent {
  return createEvent(type, data, { source: '/callboard/torture', time });
}

/** The call was handed out. */
export const issuedOf = ({ snapshot }: PlannedCall) =>
  eventOf('org.callboard.assignment.issued', snapshot, snapshot.assignedAt);

/** The call shall not count. */
export function retractedOf({ snapshot: { campaign, callId: id, assignedAt } }: PlannedCall): AnyEvent {
  const data = { campaign, callId: id, assignedAt, reason: 'mistake' as const };
  return eventOf('org.callboard.outcome.retracted', data, assignedAt);
}
