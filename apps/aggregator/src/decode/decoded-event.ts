import type { KafkaMessage } from 'kafkajs';
import type { CallboardEvent, CallEvent } from '#events';
import type { TopicPartition } from '#kafka';

/** Where a record was found, and what it held. */
export interface RecordOrigin extends TopicPartition {
  readonly record: Pick<KafkaMessage, 'offset' | 'key' | 'value'>;
}

/** A valid event, with the version that decides over it. */
export interface DecodedEvent<E extends CallboardEvent = CallboardEvent> {
  readonly event: E;
  readonly version: bigint;
  readonly origin: RecordOrigin;
}

export type VolunteerEvent = CallboardEvent<'org.callboard.volunteer.joined'>;

export function isAboutVolunteer(decoded: DecodedEvent): decoded is DecodedEvent<VolunteerEvent> {
  return decoded.event.type === 'org.callboard.volunteer.joined';
}

export function isAboutCall(decoded: DecodedEvent): decoded is DecodedEvent<CallEvent> {
  return !isAboutVolunteer(decoded);
}
