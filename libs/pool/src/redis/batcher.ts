/** Calls that go on at a time, so that the next one is there when one ends: while they do, what else is asked for gathers. */
const mostRunning = 3;
/** What one call may be asked for: a script keeps everybody else waiting, but is durable at once (a write to disk for each). */
const mostAtATime = 512;

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Does things together that are asked for at the same time; one alone does not wait. */
export class Batcher<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running = 0;

  /** @param work gives the results in the order of the items */
  constructor(private readonly work: (items: readonly T[]) => Promise<readonly R[]>) {}

  /** @throws what the work throws */
  ask(item: T): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      // Whoever asks in the same turn comes along.
      if (this.waiting.length === 1) setImmediate(() => this.start());
    });
  }

  private start(): void {
    while (this.running < mostRunning && this.waiting.length > 0) {
      const batch = this.waiting.splice(0, mostAtATime);
      this.running += 1;
      void this.run(batch).finally(() => {
        this.running -= 1;
        this.start();
      });
    }
  }

  private async run(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, at) => void resolve(results[at] as R));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
