import { Logger } from '@nestjs/common';
import { messageOf } from '../client/message-of.js';
import { nameOf, type Slice, type TopicPartition } from './record-batch.js';

interface Offset extends TopicPartition {
  /** Of the next record to read. */
  readonly offset: string;
}

const pauseMs = 2_000;

/**
 * Tells Kafka how far we are, without making the next batch wait. If that fails it is made good a little
 * later; all that can be lost is that a successor reads a little twice.
 */
export class OffsetCommitter {
  private readonly logger = new Logger(OffsetCommitter.name);
  private readonly pending = new Map<string, Offset>();
  private running: Promise<void> | undefined;
  private again: NodeJS.Timeout | undefined;

  /** @param commit tells the group's coordinator */
  constructor(private readonly commit: (offsets: Offset[]) => Promise<void>) {}

  /** To be called only when everything before the end of these slices is safe. */
  stored(slices: readonly Slice[]): void {
    for (const slice of slices) {
      const { topic, partition, nextOffset } = slice;
      this.pending.set(nameOf(slice), { topic, partition, offset: String(nextOffset) });
    }
    this.start();
  }

  /** Forgets partitions that have gone to another instance. */
  keepOnly(assigned: readonly TopicPartition[]): void {
    const names = new Set(assigned.map(nameOf));
    for (const name of this.pending.keys()) if (!names.has(name)) this.pending.delete(name);
  }

  /** Resolves when everything stored has been committed, or could not be, and leaves it at that. */
  async flush(): Promise<void> {
    this.start();
    await this.running;
    clearTimeout(this.again);
  }

  private start(): void {
    clearTimeout(this.again);
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    while (this.pending.size > 0) {
      const offsets = [...this.pending.entries()];
      this.pending.clear();
      try {
        await this.commit(offsets.map(([, offset]) => offset));
      } catch (error) {
        this.logger.warn(`offsets not committed: ${messageOf(error)}`);
        for (const [name, offset] of offsets) if (!this.pending.has(name)) this.pending.set(name, offset);
        this.again = setTimeout(() => this.start(), pauseMs);
        break;
      }
    }
    this.running = undefined;
  }
}
