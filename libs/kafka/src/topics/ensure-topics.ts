import { setTimeout } from 'node:timers/promises';
import { type Admin, type ITopicConfig, logLevel } from 'kafkajs';
import { type Stream, streams, topicOf } from '#events';
import { RetriableError } from '#platform';
import { createKafka, type KafkaOptions } from '../client/kafka-client.js';
import { messageOf } from '../client/message-of.js';

/** Of each stream: as many aggregators can share the work. Never changed, for the partition follows from the key. */
export const partitionsPerStream = 4;

const retentionMs = 30 * 24 * 3_600_000;

const topicConfig = (stream: Stream, namespace: string): ITopicConfig => ({
  topic: topicOf(stream, namespace),
  numPartitions: partitionsPerStream,
  // The broker's default: 1 on a laptop, 3 in a cluster.
  replicationFactor: -1,
  configEntries: [
    { name: 'retention.ms', value: String(retentionMs) },
    // The broker unpacks whatever a foreign producer sends: kafkajs reads gzip only, and crashes on other codecs.
    { name: 'compression.type', value: 'uncompressed' },
    // The record's time is the event's coarse one; the broker must not put the exact time in its place.
    { name: 'message.timestamp.type', value: 'CreateTime' },
  ],
});

const settleMs = 30_000;
const pauseMs = 100;

/**
 * Creates the topics of all streams that do not exist yet, and waits until they can be written to.
 * Harmless when several services do it at once.
 *
 * @throws RetriableError if Kafka is not there, or not ready within half a minute
 */
export async function ensureTopics(options: KafkaOptions, namespace: string): Promise<void> {
  const topics = (Object.keys(streams) as Stream[]).map((stream) => topicConfig(stream, namespace));
  const admin = createKafka(options, { retry: { retries: 0 }, logLevel: logLevel.NOTHING }).admin();
  const deadline = Date.now() + settleMs;
  // Right after its start or after a creation a broker answers now this error, now that one.
  for (;;) {
    try {
      await admin.connect();
      await createMissing(admin, topics);
      await admin.disconnect();
      return;
    } catch (error) {
      if (Date.now() < deadline) await setTimeout(pauseMs);
      else throw new RetriableError(`Kafka: ${messageOf(error)}`, { cause: error });
    }
  }
}

async function createMissing(admin: Admin, topics: readonly ITopicConfig[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter(({ topic }) => !existing.has(topic));
  // One request for each: one that somebody else creates meanwhile must not fail the others.
  for (const topic of missing) await admin.createTopics({ topics: [topic], waitForLeaders: false });
  // Fails until each partition has a leader that knows it is one.
  for (const { topic } of topics) await admin.fetchTopicOffsets(topic);
}
