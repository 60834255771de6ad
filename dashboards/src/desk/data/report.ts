import type { Call, Letter, Outcome } from './model';

/** Milliseconds in which a report can be taken back before it is sent. */
export const graceMs = 8_000;

/** Above this a duration is no slip of the timer, but a call that weighs on whoever made it. */
const longCallSeconds = 20 * 60;

export const talked = ({ disposition }: Outcome): boolean =>
  disposition === 'conversation' || disposition === 'partial';

/** Whether somebody may want a pause after such a call. */
export const isHeavy = (outcome: Outcome): boolean =>
  outcome.sentiment === 'negative' || (outcome.durationSeconds ?? 0) >= longCallSeconds;

/**
 * Writes down how a call went: the call as it stands then, and the letter to the server. Revision and time of the
 * call are fixed here, once; so it counts once, however often it is sent.
 *
 * @param now this device's clock
 */
export function writeReport(call: Call, outcome: Outcome, now: number): { call: Call; letter: Letter } {
  const revision = call.revision + 1;
  const calledAt = call.calledAt ?? timeOfCall(call, now);
  const body = { outcomeToken: call.outcomeToken, ...outcome, calledAt, revision };
  return {
    call: { ...call, revision, calledAt, outcome },
    letter: {
      ...{ id: `${call.callId}:${revision}`, callId: call.callId, kind: 'report', body },
      ...{ state: 'waiting', attempts: 0, notBefore: now + graceMs },
    },
  };
}

/** When it was dialled, else when it is reported; by the server's clock, and never before the number was there. */
function timeOfCall({ dialledAt, skew, assignedAt }: Call, now: number): string {
  const said = Math.min(dialledAt ?? now, now) + skew;
  return new Date(Math.max(said, assignedAt)).toISOString();
}

/** Seconds on the timer; undefined if it was not used. */
export function timedSeconds({ dialledAt, hungUpAt }: Call, now: number): number | undefined {
  return dialledAt === undefined ? undefined : Math.max(0, Math.round(((hungUpAt ?? now) - dialledAt) / 1000));
}

/** Whole minutes that a call can have lasted at most, by what the server will accept. */
export function mostMinutes({ assignedAt, skew }: Call, now: number): number {
  return Math.min(360, Math.max(0, Math.floor((now + skew - assignedAt) / 60_000) + 1));
}
