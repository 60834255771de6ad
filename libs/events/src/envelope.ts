import { z } from 'zod';
import { coarseTime } from './codes.js';
import type { EventType, schemas } from './event-types.js';
import { eventIdOf, versionOfContent } from './version.js';

/** CloudEvents 1.0 in structured JSON, with the distributed tracing extension. */
export const envelope = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(100),
  source: z.string().min(1).max(100),
  type: z.string().min(1).max(100),
  subject: z.string().min(1).max(100),
  time: coarseTime,
  datacontenttype: z.literal('application/json').optional(),
  /** https://www.w3.org/TR/trace-context/#traceparent-header */
  traceparent: z
    .string()
    .regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/, 'a W3C traceparent')
    .optional(),
  data: z.unknown(),
});

export type EventData<T extends EventType = EventType> = z.infer<(typeof schemas)[T]>;

/** An event as it is published. */
export interface CallboardEvent<T extends EventType = EventType> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: T;
  /** The call's id, or the volunteer's: the Kafka key. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly traceparent?: string;
  readonly data: EventData<T>;
}

export interface Origin {
  /** The service, as a URI reference: `/callboard/outcomes`. */
  readonly source: string;
  /** Coarse time of publication. */
  readonly time: string;
  readonly traceparent?: string;
}

/** What an event is about: the call, or the volunteer who joined. */
export function subjectOf(data: EventData): string {
  return 'callId' in data ? String(data.callId) : String(data.volunteer);
}

/**
 * Makes the event that says `data`. Pure: the same arguments give the same event, id included. The order of the
 * fields is the canonical one (RFC 8785), by which readers recognize our own events quickly.
 */
export function createEvent<T extends EventType>(type: T, data: EventData<T>, origin: Origin): CallboardEvent<T> {
  const subject = subjectOf(data);
  const sorted = inCanonicalOrder(data);
  return {
    specversion: '1.0',
    id: eventIdOf(subject, versionOfContent(type, sorted, JSON.stringify(sorted))),
    source: origin.source,
    type,
    subject,
    time: origin.time,
    datacontenttype: 'application/json',
    ...(origin.traceparent === undefined ? {} : { traceparent: origin.traceparent }),
    data: sorted as EventData<T>,
  };
}

/** Snapshots are flat: once their fields are in order, JSON is canonical. */
function inCanonicalOrder(data: EventData): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1)));
}
