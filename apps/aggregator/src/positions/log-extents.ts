import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Admin } from 'kafkajs';
import { type Stream, streams, topicOf } from '#events';
import { createKafka, ensureTopics, type KafkaOptions, RenewableClient, type TopicPartition } from '#kafka';

/** What a partition holds. */
export interface Extent extends TopicPartition {
  /** Offset of the oldest record that is still there. */
  readonly first: bigint;
  /** Offset that the next record will get. */
  readonly end: bigint;
}

const timeoutMs = 3_000;

/** Asks the brokers what there is to read. */
@Injectable()
export class LogExtents implements OnModuleInit, OnApplicationShutdown {
  private readonly admin: RenewableClient<Admin>;
  private readonly topics: string[];

  constructor(
    private readonly options: KafkaOptions,
    private readonly namespace: string,
  ) {
    const kafka = createKafka(options, { requestTimeout: timeoutMs, retry: { retries: 1 } });
    this.admin = new RenewableClient(() => kafka.admin(), timeoutMs);
    this.topics = (Object.keys(streams) as Stream[]).map((stream) => topicOf(stream, namespace));
  }

  async onModuleInit(): Promise<void> {
    await ensureTopics(this.options, this.namespace);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.admin.close();
  }

  /** Of every partition of every topic. @throws RetriableError */
  async all(): Promise<Extent[]> {
    const found = await this.admin.use((admin) =>
      Promise.all(
        this.topics.map(async (topic) => {
          const partitions = await admin.fetchTopicOffsets(topic);
          return partitions.map(({ partition, low, high }) => {
            return { topic, partition, first: BigInt(low), end: BigInt(high) };
          });
        }),
      ),
    );
    return found.flat();
  }
}
