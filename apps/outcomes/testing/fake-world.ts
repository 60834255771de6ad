import { type CallboardEvent, type CallEvent, mergeCalls, versionOf } from '#events';
import { RetriableError } from '#platform';
import type { EventPublisher } from '../src/publish/event-publisher.js';
import type { KnownCall } from '../src/snapshots/known-call.js';
import type { Found, Snapshots } from '../src/snapshots/snapshots.js';

/** Kafka and figures in one object: what is published is at once what is known. */
export class FakeWorld implements EventPublisher, Snapshots {
  readonly events: CallboardEvent[] = [];
  /** Events that are still published before Kafka is gone. */
  room = Number.POSITIVE_INFINITY;
  isFiguresDown = false;
  /** Fixed, to make figures lag behind. */
  completeThrough: Date | undefined | 'now' = 'now';
  /** Awaited before an event is published. */
  gate: Promise<void> = Promise.resolve();

  async publish(event: CallboardEvent): Promise<void> {
    await this.gate;
    if (this.room <= 0) throw new RetriableError('Kafka did not acknowledge');
    this.room -= 1;
    this.events.push(event);
  }

  async find(_campaign: string, callIds: readonly string[]): Promise<Found> {
    if (this.isFiguresDown) throw new RetriableError('figures could not be reached');
    const states = this.states();
    const calls = callIds.flatMap((id): [string, KnownCall][] => {
      const event = states.get(id);
      return event ? [[id, knownCallOf(event)]] : [];
    });
    return {
      completeThrough: this.completeThrough === 'now' ? new Date() : this.completeThrough,
      calls: new Map(calls),
    };
  }

  /** The deciding event of each call. */
  states(): Map<string, CallEvent> {
    return mergeCalls(this.events.filter((event): event is CallEvent => 'callId' in event.data));
  }

  /** Types of the events, with how many there are of each. */
  tally(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { type } of this.events)
      counts[type.split('.').at(-1) ?? ''] = (counts[type.split('.').at(-1) ?? ''] ?? 0) + 1;
    return counts;
  }
}

function knownCallOf({ type, data }: CallEvent): KnownCall {
  const kind = type.split('.').at(-1);
  return { kind, callId: data.callId, version: String(versionOf(type, data)), data } as KnownCall;
}
