import type { Admin, Message, Producer } from 'kafkajs';
import type { CallboardEvent } from '#events';
import { createKafka, type KafkaOptions } from '../client/kafka-client.js';
import { RenewableClient } from '../client/renewable-client.js';
import { ensureTopics } from '../topics/ensure-topics.js';
import { GroupCommit } from './group-commit.js';
import { partitioner } from './partitioner.js';
import { inPortions } from './portions.js';
import { type OutgoingRecord, type RawRecord, rawRecordOf, recordOf } from './record.js';

export interface EventProducerOptions extends KafkaOptions {
  readonly namespace: string;
  /** Milliseconds within which an event is acknowledged or refused. Default 3000. */
  readonly deadlineMs?: number;
  /** Events that may wait for acknowledgement; one more is refused at once. Default 10,000. */
  readonly maxWaiting?: number;
}

/** Of one request. */
const caps = { maxItems: 2_000, maxBytes: 512 * 1024 };

/** Publishes events. What it has acknowledged is on all in-sync replicas. */
export class EventProducer {
  private readonly producer: RenewableClient<Producer>;
  private readonly admin: RenewableClient<Admin>;
  private readonly queue: GroupCommit<OutgoingRecord>;

  constructor(private readonly options: EventProducerOptions) {
    const { deadlineMs = 3_000, maxWaiting = 10_000 } = options;
    // GroupCommit is the one that tries again, with whatever has come meanwhile.
    const kafka = createKafka(options, { requestTimeout: deadlineMs, retry: { retries: 0 } });
    this.admin = new RenewableClient(() => kafka.admin(), deadlineMs);
    this.producer = new RenewableClient(
      () =>
        kafka.producer({
          // kafkajs 2.2.4 can lose data in silence with `true`: concurrent sends after a lost response.
          idempotent: false,
          allowAutoTopicCreation: false,
          createPartitioner: partitioner,
        }),
      deadlineMs,
    );
    this.queue = new GroupCommit({
      write: (records) => this.write(records),
      bytesOf: ({ bytes }) => bytes,
      ...caps,
      maxWaiting,
      deadlineMs,
      pauseMs: 100,
    });
  }

  /** Creates the topics if need be, and connects. */
  async connect(): Promise<void> {
    await ensureTopics(this.options, this.options.namespace);
    await this.check();
  }

  /**
   * Resolves once the event is on all in-sync replicas.
   *
   * @throws RetriableError within the deadline if it may not be; publishing it again does no harm
   * @throws EventTooLarge
   */
  async send(event: CallboardEvent): Promise<void> {
    await this.queue.submit(recordOf(event, this.options.namespace));
  }

  /**
   * The same for many events, at a fraction of what they cost one by one.
   *
   * @throws RetriableError, EventTooLarge if one of them may not be there; publishing all again does no harm
   */
  async sendAll(events: readonly CallboardEvent[]): Promise<void> {
    const records = events.map((event) => recordOf(event, this.options.namespace));
    await Promise.all(inPortions(records, caps).map((portion) => this.queue.submitAll(portion)));
  }

  /** Publishes a record as it is, as durably. @throws RetriableError as above */
  async sendRecord(record: RawRecord): Promise<void> {
    await this.queue.submit(rawRecordOf(record, this.options.namespace));
  }

  /** @throws RetriableError while no broker answers */
  async check(): Promise<void> {
    await this.admin.use((admin) => admin.describeCluster());
  }

  /** Waits for what is under way, then disconnects. */
  async close(): Promise<void> {
    await this.queue.idle();
    await Promise.all([this.producer.close(), this.admin.close()]);
  }

  private async write(records: readonly OutgoingRecord[]): Promise<void> {
    const topics = new Map<string, Message[]>();
    for (const { topic, message } of records) {
      const messages = topics.get(topic);
      if (messages) messages.push(message);
      else topics.set(topic, [message]);
    }
    const topicMessages = [...topics].map(([topic, messages]) => ({ topic, messages }));
    await this.producer.use((producer) => producer.sendBatch({ acks: -1, topicMessages }));
  }
}
