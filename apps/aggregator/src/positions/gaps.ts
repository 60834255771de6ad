import { nameOf, type TopicPartition } from '#kafka';
import { type DeadLetter, type DeadLetterReason, deadLetterOf } from '../dead-letters/dead-letter.js';
import type { Extent } from './log-extents.js';

/** Stands for the records from `position` up to the log's present beginning. */
export function unreadRecords(extent: Extent, position: bigint): DeadLetter {
  const range = `offsets ${position} to ${extent.first - 1n} of ${nameOf(extent)}`;
  return standIn(extent, position, 'expired-unread', `${range} were deleted before they were read`);
}

/** Stands for whatever the lost log held from `position` on. */
export function replacedLog(extent: Extent, position: bigint): DeadLetter {
  const detail = `${nameOf(extent)} was read up to ${position}, but now ends at ${extent.end}: it is not the same log`;
  return standIn(extent, position, 'log-replaced', detail);
}

function standIn(partition: TopicPartition, position: bigint, reason: DeadLetterReason, detail: string): DeadLetter {
  const record = { offset: String(position), key: null, value: null };
  return deadLetterOf({ ...partition, record }, { reason, detail });
}
