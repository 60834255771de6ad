import { type CompressionTypes, Kafka, logLevel, type Message, Partitioners } from 'kafkajs';
import { type Stream, streamOf, streams, topicOf } from '#events';
import { ensureTopics } from '#kafka';
import type { AnyEvent } from '#testing';

/** The topics of a stage, as somebody with access to the broker sees them. */
export class Topics {
  private readonly kafka: Kafka;
  private readonly brokers: string[];

  constructor(
    port: number,
    private readonly namespace: string,
  ) {
    this.brokers = [`127.0.0.1:${port}`];
    this.kafka = new Kafka({ brokers: this.brokers, clientId: 'torture', logLevel: logLevel.NOTHING });
  }

  async ensure(): Promise<void> {
    await ensureTopics({ brokers: this.brokers, clientId: 'torture' }, this.namespace);
  }

  /** Writes records of any content. */
  async write(stream: Stream, messages: readonly Message[], compression?: CompressionTypes): Promise<void> {
    const producer = this.kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    try {
      const topic = topicOf(stream, this.namespace);
      await producer.send({ topic, messages: [...messages], ...(compression === undefined ? {} : { compression }) });
    } finally {
      await producer.disconnect();
    }
  }

  /** Publishes as the services do, in this order. */
  async publish(events: readonly AnyEvent[], compression?: CompressionTypes): Promise<void> {
    for (const stream of Object.keys(streams) as Stream[]) {
      const messages = events.filter(({ type }) => streamOf(type) === stream).map(recordOf);
      if (messages.length > 0) await this.write(stream, messages, compression);
    }
  }

  /** The next offset of each partition, and the oldest that is there. */
  async extents(stream: Stream): Promise<{ partition: number; low: bigint; high: bigint }[]> {
    const found = await this.withAdmin((admin) => admin.fetchTopicOffsets(topicOf(stream, this.namespace)));
    return found.map(({ partition, low, high }) => ({ partition, low: BigInt(low), high: BigInt(high) }));
  }

  /** Deletes what is there, as retention does. */
  async expire(stream: Stream): Promise<void> {
    const topic = topicOf(stream, this.namespace);
    await this.withAdmin(async (admin) => {
      // The same client that asks for the offsets: one that knows nothing of the topic yet refuses to delete in it.
      const offsets = await admin.fetchTopicOffsets(topic);
      const partitions = offsets.map(({ partition, high }) => ({ partition, offset: high }));
      await admin.deleteTopicRecords({ topic, partitions });
    });
  }

  /** Deletes the topic, with everything in it. */
  async remove(stream: Stream): Promise<void> {
    await this.withAdmin((admin) => admin.deleteTopics({ topics: [topicOf(stream, this.namespace)] }));
  }

  private async withAdmin<T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
}

/** The event as the services write it. */
export const recordOf = (event: AnyEvent): Message => ({
  key: event.subject,
  value: JSON.stringify(event),
  timestamp: String(Date.parse(event.time)),
});
