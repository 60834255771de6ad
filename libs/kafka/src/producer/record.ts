import type { Message } from 'kafkajs';
import { type CallboardEvent, largestEventBytes, streamOf, topicOf } from '#events';
import { PermanentError } from '#platform';

/** The event is larger than any reader accepts; over HTTP that is 413. */
export class EventTooLarge extends PermanentError {
  override readonly name = 'EventTooLarge';
}

export interface OutgoingRecord {
  readonly topic: string;
  readonly message: Message;
  readonly bytes: number;
}

/** What the broker adds to a record, roughly. */
const overheadBytes = 100;

/**
 * The event as a Kafka record. Its timestamp is the event's coarse time: by default it would be now,
 * to the millisecond, and the phone company knows who was called then.
 *
 * @throws EventTooLarge
 */
export function recordOf(event: CallboardEvent, namespace: string): OutgoingRecord {
  const value = Buffer.from(JSON.stringify(event));
  if (value.byteLength > largestEventBytes)
    throw new EventTooLarge(`the event has ${value.byteLength} bytes; the limit is ${largestEventBytes}`);
  return {
    topic: topicOf(streamOf(event.type), namespace),
    message: { key: event.subject, value, timestamp: String(Date.parse(event.time)) },
    bytes: value.byteLength + overheadBytes,
  };
}
