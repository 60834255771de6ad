import type { CallboardEvent } from '#events';
import type { EventPublisher } from '../../publish/event-publisher.js';
import { type Patience, persist } from './persist.js';

/** Enough to fill a request to Kafka, few enough to make and send between two live outcomes. */
const eventsAtOnce = 1_000;

/**
 * Publishes the event of each item. Resolves when all of them are durable.
 *
 * @throws RetriableError when time is up; some of them may be durable
 */
export async function publishAll<T>(
  publisher: EventPublisher,
  items: readonly T[],
  eventOf: (item: T) => CallboardEvent,
  patience: Patience,
): Promise<void> {
  for (let at = 0; at < items.length; at += eventsAtOnce) {
    let open = items.slice(at, at + eventsAtOnce).map(eventOf);
    await persist(async () => {
      const results = await Promise.allSettled(open.map((event) => publisher.publish(event)));
      open = open.filter((_, index) => results[index]?.status === 'rejected');
      const failure = results.find((result) => result.status === 'rejected');
      if (failure) throw failure.reason;
    }, patience);
  }
}
