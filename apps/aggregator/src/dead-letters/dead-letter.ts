import { createHash } from 'node:crypto';
import { rejectionReasons } from '#events';
import type { RecordOrigin } from '../decode/decoded-event.js';

/** Why a record is not counted. A closed list, each counted. */
export const deadLetterReasons = [
  ...rejectionReasons,
  /** Valid, but ClickHouse refuses the row. */
  'rejected-by-store',
  /** Kafka deleted records before they were read. */
  'expired-unread',
  /** Kafka has lost a log, and begun it anew. */
  'log-replaced',
] as const;
export type DeadLetterReason = (typeof deadLetterReasons)[number];

/** A record that cannot be counted, kept as it came. */
export interface DeadLetter {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly sha256: Buffer;
  readonly key: Buffer;
  readonly value: Buffer;
  readonly reason: DeadLetterReason;
  /** For a person; contains no value of the record. */
  readonly detail: string;
}

const nothing = Buffer.alloc(0);

/** Keeps a record as a dead letter. */
export function deadLetterOf(
  { topic, partition, record }: RecordOrigin,
  { reason, detail }: { readonly reason: DeadLetterReason; readonly detail: string },
): DeadLetter {
  const value = record.value ?? nothing;
  const sha256 = createHash('sha256').update(value).digest();
  const key = record.key ?? nothing;
  return { topic, partition, offset: BigInt(record.offset), sha256, key, value, reason, detail };
}
