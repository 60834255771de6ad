import { z } from 'zod';
import { coarseTime } from './codes.js';
import { type EventType, schemas } from './event-types.js';
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

/** An event that was made here. It remembers how its data is written, which takes longest of all. */
class OwnEvent<T extends EventType> implements CallboardEvent<T> {
  declare readonly specversion: '1.0';
  declare readonly id: string;
  declare readonly source: string;
  declare readonly type: T;
  declare readonly subject: string;
  declare readonly time: string;
  declare readonly datacontenttype: 'application/json';
  declare readonly traceparent?: string;
  declare readonly data: EventData<T>;
  readonly #content: string;

  /** Sets the fields in the order in which readers expect them. */
  constructor(type: T, sorted: EventData<T>, { source, time, traceparent }: Origin) {
    this.#content = JSON.stringify(sorted);
    const subject = subjectOf(sorted);
    this.specversion = '1.0';
    this.id = eventIdOf(subject, versionOfContent(type, sorted as object, this.#content));
    this.source = source;
    this.type = type;
    this.subject = subject;
    this.time = time;
    this.datacontenttype = 'application/json';
    if (traceparent !== undefined) this.traceparent = traceparent;
    this.data = sorted;
  }

  /** How the event's data is written, if it was made here. */
  static contentOf(event: CallboardEvent): string | undefined {
    return #content in event ? event.#content : undefined;
  }
}

/**
 * Makes the event that says `data`. Pure: the same arguments give the same event, id included. The order of the
 * fields is the canonical one (RFC 8785), by which readers recognize our own events quickly.
 */
export function createEvent<T extends EventType>(type: T, data: EventData<T>, origin: Origin): CallboardEvent<T> {
  return new OwnEvent(type, inCanonicalOrder(type, data) as EventData<T>, origin);
}

/** The event as JSON. */
export function textOf(event: CallboardEvent): string {
  const content = OwnEvent.contentOf(event);
  if (content === undefined) return JSON.stringify(event);
  const { specversion, id, source, type, subject, time, datacontenttype, traceparent } = event;
  const outer = JSON.stringify({ specversion, id, source, type, subject, time, datacontenttype, traceparent });
  return `${outer.slice(0, -1)},"data":${content}}`;
}

/** The fields that each type's data may have, in canonical order. */
const fieldsInOrder = Object.fromEntries(
  Object.entries(schemas).map(([type, { shape }]) => [type, Object.keys(shape).sort()]),
);

/** Snapshots are flat: once their fields are in order, JSON is canonical. */
function inCanonicalOrder(type: EventType, data: EventData): Readonly<Record<string, unknown>> {
  const sorted: Record<string, unknown> = {};
  let found = 0;
  for (const name of fieldsInOrder[type] ?? [])
    if (name in data) {
      sorted[name] = data[name as keyof EventData];
      found += 1;
    }
  return found === Object.keys(data).length ? sorted : allInCanonicalOrder(data);
}

/** With fields that only a later release knows. */
function allInCanonicalOrder(data: EventData): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1)));
}
