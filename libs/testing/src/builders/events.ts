import {
  type AssignmentSnapshot,
  type CallboardEvent,
  createEvent,
  type EventData,
  type EventType,
  type OutcomeSnapshot,
  type RetractionReason,
  type VolunteerSnapshot,
} from '#events';

/** An event of a call, as opposed to one of a volunteer. */
export type AnyCallEvent = CallboardEvent<Exclude<EventType, 'org.callboard.volunteer.joined'>>;

/** An event of a volunteer. */
export type JoinedEvent = CallboardEvent<'org.callboard.volunteer.joined'>;

/** What an outcome adds to the call that it ends. */
export type OutcomePart = Pick<OutcomeSnapshot, 'revision' | 'calledAt' | 'disposition'> &
  Partial<Pick<OutcomeSnapshot, 'calledAtPrecision' | 'sentiment' | 'durationMinutes'>>;

let calls = 0;

/** A call id that no other call of this process has, the same in every run. */
export function nextCallId(): string {
  calls += 1;
  return `00000000-0000-4000-8000-${calls.toString(16).padStart(12, '0')}`;
}

/** A call that was just handed out; what the test does not care about has a default. */
export function aCall(parts: Partial<AssignmentSnapshot> = {}): AssignmentSnapshot {
  return {
    campaign: 'demo',
    callId: nextCallId(),
    volunteer: '00000000000000a1',
    volunteerCountry: 'LT',
    region: 'RU-MOW',
    language: 'ru',
    guideline: '1',
    attempt: 1,
    assignedAt: '2022-04-05T09:00:00Z',
    ...parts,
  };
}

function event<T extends EventType>(type: T, service: string, time: string, data: EventData<T>): CallboardEvent<T> {
  return createEvent(type, data, { source: `/callboard/${service}`, time });
}

/** The number was handed out. */
export const issued = (call: AssignmentSnapshot): AnyCallEvent =>
  event('org.callboard.assignment.issued', 'assignments', call.assignedAt, call);

/** The volunteer gave the number back. */
export const released = (call: AssignmentSnapshot): AnyCallEvent =>
  event('org.callboard.assignment.released', 'assignments', call.assignedAt, call);

/** The lease ran out. */
export const expired = (call: AssignmentSnapshot): AnyCallEvent =>
  event('org.callboard.assignment.expired', 'assignments', call.assignedAt, call);

/** An outcome of the call; by default revision 1, called in the hour in which it was handed out, nobody answering. */
export function recorded(call: AssignmentSnapshot, outcome: Partial<OutcomePart> = {}): AnyCallEvent {
  const data = { ...call, revision: 1, calledAt: call.assignedAt, disposition: 'no_answer', ...outcome } as const;
  return event('org.callboard.outcome.recorded', 'outcomes', data.calledAt, data);
}

/** The call shall not count. */
export function retracted(call: AssignmentSnapshot, reason: RetractionReason = 'mistake'): AnyCallEvent {
  const { campaign, callId, assignedAt } = call;
  return event('org.callboard.outcome.retracted', 'outcomes', assignedAt, { campaign, callId, assignedAt, reason });
}

/** A volunteer joined. */
export function joined(parts: Partial<VolunteerSnapshot> = {}): JoinedEvent {
  const data: VolunteerSnapshot = {
    campaign: 'demo',
    volunteer: '00000000000000a1',
    country: 'LT',
    languages: ['ru'],
    joinedAt: '2022-04-05T09:00:00Z',
    ...parts,
  };
  return event('org.callboard.volunteer.joined', 'assignments', data.joinedAt, data);
}
