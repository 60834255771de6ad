import { assignmentSnapshot, outcomeSnapshot, retractionSnapshot, volunteerSnapshot } from './snapshots.js';

/** The streams, each with the types of events it carries, and the schema of each type's data. */
export const streams = {
  volunteers: { 'org.callboard.volunteer.joined': volunteerSnapshot },
  assignments: {
    'org.callboard.assignment.issued': assignmentSnapshot,
    'org.callboard.assignment.released': assignmentSnapshot,
    'org.callboard.assignment.expired': assignmentSnapshot,
  },
  outcomes: {
    'org.callboard.outcome.recorded': outcomeSnapshot,
    'org.callboard.outcome.retracted': retractionSnapshot,
  },
} as const;

export type Stream = keyof typeof streams;

/** Schema of the data, by type of event. */
export const schemas = { ...streams.volunteers, ...streams.assignments, ...streams.outcomes };

export type EventType = keyof typeof schemas;

/** Kafka topic of a stream; the namespace keeps installations apart that share a broker. */
export function topicOf(stream: Stream, namespace = 'callboard'): string {
  return `${namespace}.${stream}.v1`;
}

/** The stream that carries a type of event. */
export function streamOf(type: EventType): Stream {
  const found = (Object.keys(streams) as Stream[]).find((stream) => type in streams[stream]);
  if (!found) throw new Error(`no stream carries ${type}`);
  return found;
}
