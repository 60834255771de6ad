import { setTimeout as delay } from 'node:timers/promises';
import { RetriableError } from '#platform';

const pause = 500;

/** Milliseconds that Kafka or figures may be gone. */
export const patienceMs = 30_000;

/** How long an import waits for a server that is gone. */
export interface Patience {
  readonly milliseconds: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/** Does `work`, and again while it fails for now. @throws whatever it fails with for good, or when time is up */
export async function persist<T>(work: () => Promise<T>, { milliseconds, signal }: Patience): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RetriableError) || Date.now() > deadline) throw error;
    }
    await delay(pause, undefined, { signal });
  }
}
