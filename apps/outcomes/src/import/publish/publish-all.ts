import type { CallboardEvent } from '#events';
import type { EventPublisher } from '../../publish/event-publisher.js';
import { type Patience, persist } from './persist.js';

/** Events under way at once: enough to fill batches, few enough to leave the producer room for live outcomes. */
const mostUnderWay = 4_000;

/** Resolves when every event is durable. @throws RetriableError when time is up; some of them may be durable */
export async function publishAll(
  publisher: EventPublisher,
  events: readonly CallboardEvent[],
  patience: Patience,
): Promise<void> {
  for (let at = 0; at < events.length; at += mostUnderWay) {
    let open = events.slice(at, at + mostUnderWay);
    await persist(async () => {
      const results = await Promise.allSettled(open.map((event) => publisher.publish(event)));
      open = open.filter((_, index) => results[index]?.status === 'rejected');
      const failure = results.find((result) => result.status === 'rejected');
      if (failure) throw failure.reason;
    }, patience);
  }
}
