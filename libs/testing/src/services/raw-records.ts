import { Kafka, logLevel, type Message, Partitioners } from 'kafkajs';
import { type CallboardEvent, type Stream, streamOf, topicOf } from '#events';
import { ensureTopics } from '#kafka';
import { servers } from './environment.js';

/** Puts records of any content into a stream, as only somebody with access to the broker can. */
export async function publishRaw(namespace: string, stream: Stream, records: readonly Message[]): Promise<void> {
  const options = { brokers: servers().kafkaBrokers, clientId: 'tests' };
  await ensureTopics(options, namespace);
  const producer = new Kafka({ ...options, logLevel: logLevel.NOTHING }).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    await producer.send({ topic: topicOf(stream, namespace), messages: [...records] });
  } finally {
    await producer.disconnect();
  }
}

/** Publishes events as the services do: keyed by what they are about. */
export async function publishEvents(namespace: string, events: readonly CallboardEvent[]): Promise<void> {
  for (const stream of new Set(events.map(({ type }) => streamOf(type)))) {
    const records = events
      .filter(({ type }) => streamOf(type) === stream)
      .map((event) => ({
        key: event.subject,
        value: JSON.stringify(event),
        timestamp: String(Date.parse(event.time)),
      }));
    await publishRaw(namespace, stream, records);
  }
}
