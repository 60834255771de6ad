import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { isObservable, lastValueFrom } from 'rxjs';
import { type Stream, topicOf } from '#events';
import { RetriableError } from '#platform';
import { createKafka, type KafkaOptions } from '../client/kafka-client.js';
import { messageOf } from '../client/message-of.js';
import { ensureTopics } from '../topics/ensure-topics.js';
import { type BatchHandlerMethod, batchPattern, batchTransport } from './batch-handler.js';
import { Gate } from './gate.js';
import { whileHeartbeating } from './heartbeats.js';
import { OffsetCommitter } from './offset-committer.js';
import { Persistence } from './persistence.js';
import { runPipeline } from './pipeline.js';
import type { TopicPartition } from './record-batch.js';
import { type PatientRecords, SharedBuffer } from './shared-buffer.js';

export interface BatchConsumerOptions extends KafkaOptions {
  readonly namespace: string;
  readonly groupId: string;
  /**
   * Where to go on reading, for a service that keeps its own account of what it has read. Asked whenever
   * partitions are assigned; a partition that it does not answer for is read from the committed offset.
   */
  readonly resumeFrom?: (
    assigned: readonly TopicPartition[],
  ) => Promise<readonly (TopicPartition & { offset: bigint })[]>;
  /** A batch is due after so many records. Default 50,000. */
  readonly maxRecords?: number;
  /** ... or after so many milliseconds. Default 100. */
  readonly maxAgeMs?: number;
  /** Records that may wait longer for others: see SharedBuffer. */
  readonly patient?: PatientRecords;
  /** Called when consuming has ended for good; the default ends the process, for only a restart helps. */
  readonly onFatal?: (error: unknown) => void;
}

/**
 * So long the partitions of a consumer that was killed are read by nobody. An insert may take longer: heartbeats go
 * on meanwhile, and one that is finished after others have taken over changes nothing.
 */
const sessionTimeoutMs = 10_000;
const leaveTimeoutMs = 5_000;

/**
 * Hands a service its records in batches, gathered from all of its partitions, and commits a batch after
 * it was handled: see BatchHandlerMethod. While a batch fails, nothing more is fetched than fits the buffer.
 */
export class BatchConsumerStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = batchTransport;
  override readonly propagatesEventHandlerErrors = true;
  protected override readonly logger = new Logger(BatchConsumerStrategy.name);

  private readonly consumer: Consumer;
  private readonly buffer: SharedBuffer;
  private readonly persistence = new Persistence({ firstPauseMs: 100, longestPauseMs: 5_000 });
  private readonly committer = new OffsetCommitter((offsets) => this.consumer.commitOffsets(offsets));
  private readonly resumed = new Gate(false);
  private readonly streamsByTopic = new Map<string, Stream>();
  private pipeline: Promise<void> = Promise.resolve();
  private partitions: readonly TopicPartition[] = [];
  /** Counts assignments. */
  private generation = 0;
  private state: 'joining' | 'member' | 'closed' = 'joining';

  constructor(private readonly options: BatchConsumerOptions) {
    super();
    this.buffer = new SharedBuffer({
      maxRecords: options.maxRecords ?? 50_000,
      maxBytes: 64 * 1024 * 1024,
      maxAgeMs: options.maxAgeMs ?? 100,
      ...(options.patient ? { patient: options.patient } : {}),
    });
    this.consumer = createKafka(options).consumer({
      groupId: options.groupId,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: sessionTimeoutMs / 10,
      minBytes: 1,
      maxWaitTimeInMs: 100,
      maxBytesPerPartition: 2 * 1024 * 1024,
      // Else kafkajs may come back to life after it was told to stop.
      retry: { restartOnFailure: async () => this.state !== 'closed' },
    });
  }

  /** Joins the group and starts consuming. */
  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback);
  }

  /** Lets the running batch come to its end, commits it and leaves the group. What waits is read by a successor. */
  async close(): Promise<void> {
    this.state = 'closed';
    this.persistence.giveUp();
    this.buffer.close();
    this.resumed.open();
    await this.pipeline;
    // A broker that is away is not waited for: it notices by itself that we have gone.
    await Promise.race([this.takeLeave(), setTimeout(leaveTimeoutMs, undefined, { ref: false })]);
  }

  /** Asks `resumeFrom` again and goes on there, for a service that has found its account to be wrong. */
  resumeAgain(): void {
    if (this.state !== 'member') return;
    this.leave();
    this.assigned(this.partitions);
  }

  /** @throws RetriableError, with the reason, while records are not being handled */
  async check(): Promise<void> {
    if (this.state !== 'member') throw new RetriableError('not a member of the consumer group yet');
    const { failure } = this.persistence;
    if (failure) throw new RetriableError(`a batch fails: ${messageOf(failure)}`);
  }

  /** kafkajs has no events that would be of use to a handler. */
  on(): never {
    throw new Error('the batch consumer has no events');
  }

  unwrap<T>(): T {
    return this.consumer as T;
  }

  private async start(): Promise<void> {
    const { handle, streams } = this.handler();
    for (const stream of streams) this.streamsByTopic.set(topicOf(stream, this.options.namespace), stream);
    await ensureTopics(this.options, this.options.namespace);
    this.observe();
    await this.consumer.connect();
    // Always from the beginning: where a committed offset has expired, the alternative is to lose all up to now.
    await this.consumer.subscribe({ topics: [...this.streamsByTopic.keys()], fromBeginning: true });
    this.pipeline = runPipeline(this.buffer, handle, this.persistence, (slices) => this.committer.stored(slices));
    this.pipeline.catch((error: unknown) => this.fatal(error));
    await this.consumer.run({ autoCommit: false, eachBatch: (payload) => this.receive(payload) });
  }

  private async takeLeave(): Promise<void> {
    try {
      await this.committer.flush();
      await this.consumer.disconnect();
    } catch (error) {
      this.logger.warn(`left without a farewell: ${messageOf(error)}`);
    }
  }

  private handler(): { handle: BatchHandlerMethod; streams: readonly Stream[] } {
    const handler = this.getHandlerByPattern(batchPattern);
    if (!handler || handler.next) throw new Error('a service that consumes has exactly one @BatchHandler');
    return {
      streams: handler.extras?.streams as Stream[],
      handle: async (batch) => {
        const result: unknown = await handler(batch);
        return (isObservable(result) ? await lastValueFrom(result) : result) as Awaited<ReturnType<BatchHandlerMethod>>;
      },
    };
  }

  private observe(): void {
    const { events, on } = this.consumer;
    on(events.GROUP_JOIN, ({ payload }) => this.assigned(partitionsOf(payload.memberAssignment)));
    on(events.REBALANCING, () => this.leave());
    on(events.CRASH, ({ payload: { error, restart } }) => {
      this.leave();
      if (!restart && this.state !== 'closed') this.fatal(error);
    });
  }

  private leave(): void {
    if (this.state === 'member') this.state = 'joining';
  }

  /** kafkajs goes on from the committed offsets, so what we hold and have not begun would come twice. */
  private assigned(partitions: readonly TopicPartition[]): void {
    this.partitions = partitions;
    this.buffer.clear();
    this.committer.keepOnly(partitions);
    this.resumed.shut();
    void this.resume(partitions);
  }

  private async resume(partitions: readonly TopicPartition[]): Promise<void> {
    this.generation += 1;
    const { generation } = this;
    const { done, value = [] } = await this.persistence.persist(
      async () => await this.options.resumeFrom?.(partitions),
    );
    if (!done || generation !== this.generation) return;
    for (const { topic, partition, offset } of value) this.consumer.seek({ topic, partition, offset: String(offset) });
    this.state = 'member';
    this.resumed.open();
  }

  /** Takes over what was fetched from one partition; fetching goes on while it is handled. */
  private async receive({ batch, heartbeat, isStale }: EachBatchPayload): Promise<void> {
    await whileHeartbeating(this.resumed.pass(), heartbeat);
    // Fetched before it was known where to go on.
    if (isStale()) return;
    await whileHeartbeating(this.buffer.hasRoom(), heartbeat);
    this.buffer.add({
      stream: this.streamsByTopic.get(batch.topic) as Stream,
      topic: batch.topic,
      partition: batch.partition,
      firstOffset: BigInt(batch.firstOffset() as string),
      nextOffset: BigInt(batch.lastOffset()) + 1n,
      records: batch.messages,
    });
  }

  private fatal(error: unknown): void {
    this.logger.error(`consuming has ended: ${messageOf(error)}`);
    if (this.options.onFatal) this.options.onFatal(error);
    else process.exit(1);
  }
}

const partitionsOf = (assignment: Record<string, number[]>): TopicPartition[] =>
  Object.entries(assignment).flatMap(([topic, numbers]) => numbers.map((partition) => ({ topic, partition })));
