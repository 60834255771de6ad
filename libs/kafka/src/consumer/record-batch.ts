import type { KafkaMessage } from 'kafkajs';
import type { Stream } from '#events';

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** Consecutive records of one partition. */
export interface Slice extends TopicPartition {
  readonly stream: Stream;
  /** Offset of the first record. */
  readonly firstOffset: bigint;
  /** Where reading goes on after this slice. */
  readonly nextOffset: bigint;
  readonly records: readonly KafkaMessage[];
}

/** Records of any partitions; the slices of one partition follow each other in order. */
export interface RecordBatch {
  readonly slices: readonly Slice[];
}

/** Names a partition in maps and messages: `callboard.outcomes.v1/3`. */
export function nameOf({ topic, partition }: TopicPartition): string {
  return `${topic}/${partition}`;
}
