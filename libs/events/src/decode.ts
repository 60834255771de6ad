import type { z } from 'zod';
import { type CallboardEvent, envelope, subjectOf } from './envelope.js';
import { type EventType, type Stream, streams } from './event-types.js';
import { eventIdOf, versionOf } from './version.js';

/** Why a record cannot be counted. A closed list: each is counted, and kept as a dead letter. */
export const rejectionReasons = [
  'empty',
  'too-large',
  'not-json',
  'not-a-cloudevent',
  'unknown-type',
  'wrong-topic',
  'invalid-data',
  'id-mismatch',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export interface Rejection {
  readonly reason: RejectionReason;
  /** What is wrong, for a person. Never contains a value of the record. */
  readonly detail: string;
}

export type Decoded =
  | { readonly event: CallboardEvent; readonly version: bigint; readonly rejection?: never }
  | { readonly rejection: Rejection; readonly event?: never; readonly version?: never };

/** Larger than any event can be; the largest real one is about 700 bytes. */
export const largestEventBytes = 16_384;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const reject = (reason: RejectionReason, detail: string): Decoded => ({ rejection: { reason, detail } });

const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'event'}: ${issue.message}`).join('; ');

const isCarriedBy = (stream: Stream, type: string): boolean => Object.hasOwn(streams[stream], type);
const isKnown = (type: string): type is EventType =>
  (Object.keys(streams) as Stream[]).some((s) => isCarriedBy(s, type));

/**
 * Reads the value of a Kafka record: the one validator, of the aggregator and of tests alike.
 * Looks only at the record, never at a clock: a replay accepts what the first reading accepted.
 *
 * @param stream the stream that the record was found in
 */
export function decodeEvent(value: Uint8Array | null, stream: Stream): Decoded {
  if (value === null || value.byteLength === 0) return reject('empty', 'the record has no value');
  if (value.byteLength > largestEventBytes)
    return reject('too-large', `${value.byteLength} bytes; the limit is ${largestEventBytes}`);
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(value));
  } catch (error) {
    return reject('not-json', error instanceof TypeError ? 'not UTF-8' : 'not JSON');
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) return reject('not-a-cloudevent', explain(outer.error));
  const { type } = outer.data;
  if (!isKnown(type)) return reject('unknown-type', 'no such type of event');
  if (!isCarriedBy(stream, type)) return reject('wrong-topic', `${type} does not belong to ${stream}`);
  const schema = (streams[stream] as Record<string, z.ZodType<CallboardEvent['data']>>)[type] as z.ZodType<
    CallboardEvent['data']
  >;
  const inner = schema.safeParse(outer.data.data);
  if (!inner.success) return reject('invalid-data', explain(inner.error));
  const subject = subjectOf(inner.data);
  const version = versionOf(type, inner.data);
  if (outer.data.subject !== subject || outer.data.id !== eventIdOf(subject, version))
    return reject('id-mismatch', 'subject or id do not follow from the data');
  return { event: { ...outer.data, type, data: inner.data } as CallboardEvent, version };
}
