import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Admin } from 'kafkajs';
import { type Stream, streams, topicOf } from '#events';
import { createKafka, ensureTopics, type KafkaOptions, type TopicPartition } from '#kafka';

/** What a partition holds. */
export interface Extent extends TopicPartition {
  /** Offset of the oldest record that is still there. */
  readonly first: bigint;
  /** Offset that the next record will get. */
  readonly end: bigint;
}

/** Asks the brokers what there is to read. */
@Injectable()
export class EndOffsets implements OnModuleInit, OnApplicationShutdown {
  private readonly admin: Admin;
  private readonly topics: string[];

  constructor(
    private readonly options: KafkaOptions,
    private readonly namespace: string,
  ) {
    this.admin = createKafka(options).admin();
    this.topics = (Object.keys(streams) as Stream[]).map((stream) => topicOf(stream, namespace));
  }

  async onModuleInit(): Promise<void> {
    await ensureTopics(this.options, this.namespace);
    await this.admin.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.admin.disconnect();
  }

  /** Of every partition of every topic. */
  async all(): Promise<Extent[]> {
    const found = await Promise.all(
      this.topics.map(async (topic) => {
        const partitions = await this.admin.fetchTopicOffsets(topic);
        return partitions.map(({ partition, low, high }) => ({
          topic,
          partition,
          first: BigInt(low),
          end: BigInt(high),
        }));
      }),
    );
    return found.flat();
  }
}
