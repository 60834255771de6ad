import { createEvent, type EventData } from '../envelope.js';
import { type EventType, type Stream, schemas, streams, topicOf } from '../event-types.js';
import { anIssuedCall, anOutcome, aRetraction, aVolunteer } from '../examples.js';
import { jsonSchemaOfEvent } from './json-schema.js';

const summaries: Record<EventType, string> = {
  'org.callboard.volunteer.joined': 'Somebody joined as a volunteer.',
  'org.callboard.assignment.issued': 'A number was handed out: a call begins.',
  'org.callboard.assignment.released': 'The volunteer handed the number back.',
  'org.callboard.assignment.expired': 'The time to call ran out.',
  'org.callboard.outcome.recorded': 'The outcome of a call, or a correction of it.',
  'org.callboard.outcome.retracted': 'The call shall not count. Final.',
};

const purposes: Record<Stream, string> = {
  volunteers: 'Volunteers who joined. Key: the volunteer’s pseudonym.',
  assignments: 'What became of the hand-out of a number. Key: the call id.',
  outcomes: 'What became of a call. Key: the call id.',
};

const examples: Record<EventType, EventData> = {
  'org.callboard.volunteer.joined': aVolunteer,
  'org.callboard.assignment.issued': anIssuedCall,
  'org.callboard.assignment.released': anIssuedCall,
  'org.callboard.assignment.expired': anIssuedCall,
  'org.callboard.outcome.recorded': anOutcome,
  'org.callboard.outcome.retracted': aRetraction,
};

const serviceOf: Record<Stream, string> = {
  volunteers: 'assignments',
  assignments: 'assignments',
  outcomes: 'outcomes',
};

const entries = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)]));

const message = (type: EventType) => ({
  name: type,
  summary: summaries[type],
  contentType: 'application/cloudevents+json',
  payload: jsonSchemaOfEvent(type),
  examples: [
    { payload: createEvent(type, examples[type], { source: '/callboard/example', time: anIssuedCall.assignedAt }) },
  ],
});

/** The event contracts as an AsyncAPI 3.0 document: https://www.asyncapi.com/docs/reference/specification/v3.0.0 */
export function asyncApi(): object {
  const names = Object.keys(streams) as Stream[];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'callboard events',
      version: '1',
      license: { name: 'Apache-2.0' },
      description:
        'CloudEvents 1.0 in structured JSON. Every event is a full snapshot; the state of a call is its snapshot with the ' +
        'highest version. Times are the start of an hour in the campaign’s zone. Schemas only grow: an optional field keeps ' +
        'v1, anything else is a new topic.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: entries(names, (stream) => ({
      address: topicOf(stream),
      description: purposes[stream],
      messages: entries(Object.keys(streams[stream]), (type) => ({ $ref: `#/components/messages/${type}` })),
    })),
    operations: entries(names, (stream) => ({
      action: 'send',
      summary: `Published by the ${serviceOf[stream]} service.`,
      channel: { $ref: `#/channels/${stream}` },
    })),
    components: { messages: entries(Object.keys(schemas) as EventType[], message) },
  };
}
