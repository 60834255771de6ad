import type { Message } from 'kafkajs';
import { type CallboardEvent, largestEventBytes, type Stream, streamOf, textOf, topicOf } from '#events';
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

/** A record that was published before: its bytes are not to be touched. */
export interface RawRecord {
  readonly stream: Stream;
  /** None: any partition. */
  readonly key: Buffer | null;
  readonly value: Buffer;
  /** Coarse, as every time that is published. */
  readonly time: Date;
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
  const value = Buffer.from(textOf(event));
  if (value.byteLength > largestEventBytes)
    throw new EventTooLarge(`the event has ${value.byteLength} bytes; the limit is ${largestEventBytes}`);
  return {
    topic: topicOf(streamOf(event.type), namespace),
    message: { key: Buffer.from(event.subject), value, timestamp: String(Date.parse(event.time)) },
    bytes: value.byteLength + overheadBytes,
  };
}

/** For the same partition as before: that follows from the key. */
export function rawRecordOf({ stream, key, value, time }: RawRecord, namespace: string): OutgoingRecord {
  return {
    topic: topicOf(stream, namespace),
    message: { key, value, timestamp: String(time.getTime()) },
    bytes: value.byteLength + overheadBytes,
  };
}
