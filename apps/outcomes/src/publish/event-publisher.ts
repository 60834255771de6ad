import type { CallboardEvent } from '#events';

/** Publishes events durably. Also the token it is injected by. */
export abstract class EventPublisher {
  /**
   * Resolves when all in-sync replicas have the event.
   *
   * @throws RetriableError not acknowledged: the event may or may not be there; publishing it again counts once
   */
  abstract publish(event: CallboardEvent): Promise<void>;

  /**
   * Resolves when all of them are there.
   *
   * @throws RetriableError one of them was not acknowledged; publishing all again counts once
   */
  abstract publishAll(events: readonly CallboardEvent[]): Promise<void>;
}
