import { RetriableError } from '#platform';

export interface GroupCommitOptions<T> {
  /** Makes the items durable, all or none; only one call at a time. */
  readonly write: (items: readonly T[]) => Promise<void>;
  readonly bytesOf: (item: T) => number;
  /** Caps of one write. */
  readonly maxItems: number;
  readonly maxBytes: number;
  /** Items that may wait; one more is refused at once. */
  readonly maxWaiting: number;
  /** Milliseconds after which an item that is still not durable is given up. */
  readonly deadlineMs: number;
  /** Milliseconds between a failed write and the next one. */
  readonly pauseMs: number;
}

/** What is written together and settled together. */
interface Waiting<T> {
  readonly items: readonly T[];
  readonly bytes: number;
  settled: boolean;
  readonly settle: (failure?: Error) => void;
}

/**
 * Gathers what comes while a write is under way, and writes it together next: no waiting when there is
 * little, large batches when there is much.
 */
export class GroupCommit<T> {
  private waiting: Waiting<T>[] = [];
  /** Items in `waiting`. */
  private count = 0;
  private writing = false;
  private failure: unknown;
  private readonly whenIdle: (() => void)[] = [];

  constructor(private readonly options: GroupCommitOptions<T>) {}

  /** Resolves when the item is durable. @throws RetriableError if it may not be: send it again */
  async submit(item: T): Promise<void> {
    await this.submitAll([item]);
  }

  /**
   * Resolves when all of the items are durable. They are written together, even if they are more than the caps allow.
   *
   * @throws RetriableError if one of them may not be: send all again
   */
  async submitAll(items: readonly T[]): Promise<void> {
    if (this.count + items.length > this.options.maxWaiting)
      throw new RetriableError('too much is waiting to be written');
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => entry.settle(this.tooLate()), this.options.deadlineMs);
      const entry: Waiting<T> = {
        items,
        bytes: items.reduce((sum, item) => sum + this.options.bytesOf(item), 0),
        settled: false,
        settle: (failure) => {
          if (entry.settled) return;
          entry.settled = true;
          clearTimeout(timer);
          if (failure) reject(failure);
          else resolve();
        },
      };
      this.waiting.push(entry);
      this.count += items.length;
      if (!this.writing) void this.writeAll();
    });
  }

  /** Resolves when nothing waits and nothing is being written. */
  async idle(): Promise<void> {
    if (this.writing) await new Promise<void>((resolve) => this.whenIdle.push(resolve));
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      try {
        await this.options.write(batch.flatMap(({ items }) => items));
        this.failure = undefined;
        for (const { settle } of batch) settle();
      } catch (error) {
        this.failure = error;
        this.wait([...batch, ...this.waiting]);
        await new Promise((resolve) => setTimeout(resolve, this.options.pauseMs));
      }
    }
    this.writing = false;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }

  /** The oldest items that nobody has given up, up to the caps. */
  private next(): Waiting<T>[] {
    const waiting = this.waiting.filter(({ settled }) => !settled);
    let bytes = 0;
    let items = 0;
    const end = waiting.findIndex((entry, index) => {
      bytes += entry.bytes;
      items += entry.items.length;
      return index > 0 && (items > this.options.maxItems || bytes > this.options.maxBytes);
    });
    const batch = waiting.splice(0, end < 0 ? waiting.length : end);
    this.wait(waiting);
    return batch;
  }

  private wait(waiting: Waiting<T>[]): void {
    this.waiting = waiting;
    this.count = waiting.reduce((sum, { items }) => sum + items.length, 0);
  }

  private tooLate(): RetriableError {
    const { deadlineMs } = this.options;
    return new RetriableError(`not written within ${deadlineMs} ms`, { cause: this.failure });
  }
}
