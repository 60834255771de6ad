export interface TickerOptions {
  /** Milliseconds from the end of one round to the next. */
  readonly pauseMs: number;
  readonly work: () => Promise<unknown>;
  /** Told of the first failure, and of the first one after a success: not of each. */
  readonly failed: (error: unknown) => void;
}

/** Does something again and again, one round at a time, until it is stopped. */
export class Ticker {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;
  private failing = false;

  constructor(private readonly options: TickerOptions) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  /** @param afterMs milliseconds until the first round; by default it is done at once */
  start(afterMs = 0): void {
    if (afterMs === 0) this.working = this.round();
    else this.startIn(afterMs);
  }

  /** Resolves when the round that is under way has ended; no other will begin. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private startIn(ms: number): void {
    this.timer = setTimeout(() => {
      this.working = this.round();
    }, ms);
  }

  private async round(): Promise<void> {
    try {
      await this.options.work();
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.options.failed(error);
      this.failing = true;
    }
    if (!this.stopped) this.startIn(this.options.pauseMs);
  }
}
