import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import { nameOf, type Slice, type TopicPartition } from '#kafka';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { replacedLog, unreadRecords } from './gaps.js';
import { type Extent, LogExtents } from './log-extents.js';
import { type Position, Positions, positionOf } from './positions.js';

/**
 * Keeps the account of what has been read free of silent holes. What Kafka no longer has cannot be read,
 * but it is not passed over either: it becomes a dead letter, which every figure mentions.
 */
@Injectable()
export class Continuity {
  /** Of the partitions of this instance: the next offset that we have not stored, by name. */
  private readonly reached = new Map<string, bigint>();
  /** Says that reading must be resumed: a log ends before what was read of it. */
  readonly mustResume = new Subject<void>();

  constructor(
    private readonly logs: LogExtents,
    private readonly positions: Positions,
    private readonly deadLetters: DeadLetters,
  ) {}

  /**
   * Where to go on reading: always where our own tables end, never where the group says. So tables that are
   * older than the group's offsets (a restored backup, an empty database) lack nothing.
   */
  async resume(assigned: readonly TopicPartition[]): Promise<Position[]> {
    const names = new Set(assigned.map(nameOf));
    const extents = (await this.logs.all()).filter((extent) => names.has(nameOf(extent)));
    const positions = await this.positions.all();
    for (const extent of extents) if (extent.end < positionOf(extent, positions)) await this.restart(extent, positions);
    this.reached.clear();
    return extents.map((extent) => {
      const { topic, partition, first } = extent;
      const position = positionOf(extent, positions);
      this.reached.set(nameOf(extent), position);
      const hasExpired = position < first;
      return { topic, partition, offset: hasExpired ? first : position };
    });
  }

  /** Notes the end of the slices as reached, and whatever Kafka deleted in between as lost. */
  async advance(slices: readonly Slice[]): Promise<void> {
    const next = new Map<string, Position>();
    for (const slice of slices) {
      const name = nameOf(slice);
      const reached = next.get(name)?.offset ?? this.reached.get(name);
      if (reached !== undefined && slice.firstOffset > reached) await this.explainJump(slice, reached);
      const { topic, partition, nextOffset } = slice;
      next.set(name, { topic, partition, offset: nextOffset });
    }
    await this.positions.advance([...next.values()]);
    for (const [name, { offset }] of next) if (this.reached.has(name)) this.reached.set(name, offset);
  }

  /** Partitions of which nothing comes any more, because Kafka deleted all that we had not read. */
  async passExpired(extents: readonly Extent[], positions: ReadonlyMap<string, bigint>): Promise<void> {
    const expired = extents.filter((extent) => extent.first > positionOf(extent, positions));
    await this.deadLetters.keep(expired.map((extent) => unreadRecords(extent, positionOf(extent, positions))));
    await this.positions.advance(expired.map(({ topic, partition, first }) => ({ topic, partition, offset: first })));
  }

  /** Offsets are skipped without loss where a transaction left its marks; not where the log begins later. */
  private async explainJump(slice: Slice, reached: bigint): Promise<void> {
    const extent = (await this.logs.all()).find((each) => nameOf(each) === nameOf(slice));
    if (extent && extent.first > reached) await this.deadLetters.keep([unreadRecords(extent, reached)]);
  }

  /** The log ends before what we have read of it: it is another one. Its records have not been read. */
  private async restart(extent: Extent, positions: Map<string, bigint>): Promise<void> {
    await this.deadLetters.keep([replacedLog(extent, positionOf(extent, positions))]);
    await this.positions.forget(extent);
    positions.delete(nameOf(extent));
  }
}
