import { Logger } from '@nestjs/common';
import { messageOf } from '../client/message-of.js';

export interface PauseLimits {
  /** Milliseconds; doubled after each failure in a row. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/** Does work again and again until it succeeds, with growing pauses, and says meanwhile what is wrong. */
export class Persistence {
  private readonly logger = new Logger(Persistence.name);
  private readonly givenUp = new AbortController();
  private readonly failures = new Map<object, unknown>();

  constructor(private readonly limits: PauseLimits) {}

  /** Why some of the work fails at present; undefined while none does. */
  get failure(): unknown {
    return this.failures.values().next().value;
  }

  /** @returns what the work gave; `undefined` with `done: false` if it was given up */
  async persist<T>(work: () => Promise<T>): Promise<{ done: true; value: T } | { done: false; value?: never }> {
    for (let pause = this.limits.firstPauseMs; ; pause = Math.min(pause * 2, this.limits.longestPauseMs)) {
      if (this.givenUp.signal.aborted) return { done: false };
      try {
        const value = await work();
        this.failures.delete(work);
        return { done: true, value };
      } catch (error) {
        this.failures.set(work, error);
        this.logger.warn(`trying again in ${pause} ms: ${messageOf(error)}`);
        await this.rest(pause);
      }
    }
  }

  /** Lets what is running come to its end, and tries nothing again. */
  giveUp(): void {
    this.givenUp.abort();
  }

  private async rest(ms: number): Promise<void> {
    const { signal } = this.givenUp;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener('abort', wake);
    });
  }
}
