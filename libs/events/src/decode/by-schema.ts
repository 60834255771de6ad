import type { z } from 'zod';
import { type CallboardEvent, envelope, subjectOf } from '../envelope.js';
import { type EventType, type Stream, streams } from '../event-types.js';
import { eventIdOf, versionOf } from '../version.js';
import { type Decoded, reject } from './decoded.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'event'}: ${issue.message}`).join('; ');

const isCarriedBy = (stream: Stream, type: string): boolean => Object.hasOwn(streams[stream], type);
const isKnown = (type: string): type is EventType =>
  (Object.keys(streams) as Stream[]).some((s) => isCarriedBy(s, type));

/** Reads an event in whatever form; what is right and what is wrong is decided here. */
export function decodeBySchema(value: Uint8Array, stream: Stream): Decoded {
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
