import type { CallboardEvent } from './envelope.js';
import type { EventType } from './event-types.js';
import { versionOf } from './version.js';

export type CallEvent = CallboardEvent<Exclude<EventType, 'org.callboard.volunteer.joined'>>;

/**
 * The merge rule: the state of a call is its snapshot with the highest version.
 * Order and number of the events do not matter.
 *
 * @returns the deciding event of each call, by call id
 */
export function mergeCalls(events: Iterable<CallEvent>): Map<string, CallEvent> {
  const states = new Map<string, { event: CallEvent; version: bigint }>();
  for (const event of events) {
    const version = versionOf(event.type, event.data);
    const state = states.get(event.data.callId);
    if (!state || version > state.version) states.set(event.data.callId, { event, version });
  }
  return new Map([...states].map(([callId, { event }]) => [callId, event]));
}
