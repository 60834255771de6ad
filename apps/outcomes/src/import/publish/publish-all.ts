import type { CallboardEvent } from '#events';
import type { EventPublisher } from '../../publish/event-publisher.js';
import { type Patience, persist } from './persist.js';

/** Enough to fill a request to Kafka, few enough to make and send between two live outcomes. */
const mostAtOnce = 1_000;
/** What a broker that is hard pressed should still manage before the producer's deadline. */
const leastAtOnce = 50;
/** While one part is being written, the next one waits already. */
const parts = 2;

/**
 * Publishes the event of each item. Resolves when all of them are durable. Whatever is acknowledged renews the
 * patience; what is not is sent again, fewer events at once.
 *
 * @throws RetriableError when time is up; some of them may be durable
 */
export async function publishAll<T>(
  publisher: Pick<EventPublisher, 'publishAll'>,
  items: readonly T[],
  eventOf: (item: T) => CallboardEvent,
  patience: Patience,
): Promise<void> {
  let left = items;
  let atOnce = mostAtOnce;
  while (left.length > 0)
    await persist(async () => {
      const batch = inParts(left.slice(0, atOnce));
      const results = await Promise.allSettled(batch.map((part) => publisher.publishAll(part.map(eventOf))));
      const failed = batch.filter((_, index) => results[index]?.status === 'rejected');
      left = [...failed.flat(), ...left.slice(atOnce)];
      atOnce = failed.length > 0 ? Math.max(leastAtOnce, atOnce >> 1) : Math.min(mostAtOnce, atOnce << 1);
      const failure = results.find((result) => result.status === 'rejected');
      if (failure && failed.length === batch.length) throw failure.reason;
    }, patience);
}

function inParts<T>(items: readonly T[]): T[][] {
  const size = Math.ceil(items.length / parts);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}
