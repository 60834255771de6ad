import type { KafkaMessage } from 'kafkajs';
import { type CallboardEvent, type CallEvent, decodeEvent } from '#events';
import type { Slice, TopicPartition } from '#kafka';

/** Where a record was found, and what it held. */
export interface RecordOrigin extends TopicPartition {
  readonly record: Pick<KafkaMessage, 'offset' | 'key' | 'value'>;
}

/** A valid event, with the version that decides over it. */
export interface DecodedEvent {
  readonly event: CallboardEvent;
  readonly version: bigint;
  readonly origin: RecordOrigin;
}

export type VolunteerEvent = CallboardEvent<'org.callboard.volunteer.joined'>;

export function isAboutVolunteer(event: CallboardEvent): event is VolunteerEvent {
  return event.type === 'org.callboard.volunteer.joined';
}

export function isAboutCall(event: CallboardEvent): event is CallEvent {
  return !isAboutVolunteer(event);
}

/** The valid events of a batch, read once more. */
export function eventsOf(slices: readonly Slice[]): DecodedEvent[] {
  return slices.flatMap(({ topic, partition, stream, records }) =>
    records.flatMap((record): DecodedEvent[] => {
      const { event, version, rejection } = decodeEvent(record.value, stream);
      return rejection ? [] : [{ event, version, origin: { topic, partition, record } }];
    }),
  );
}
