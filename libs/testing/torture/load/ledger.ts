import type { AnyEvent } from '#testing';

/** What must be in the figures by all that was answered and acknowledged, and what must be a dead letter. */
export class Ledger {
  private readonly byId = new Map<string, AnyEvent>();
  /** Milliseconds. */
  private readonly notedAt = new Map<string, number>();
  /** How many dead letters there must be, by reason. */
  readonly deadLetters = new Map<string, number>();

  /** The event exists: somebody was told so. Noting it twice changes nothing. */
  note(event: AnyEvent): void {
    this.byId.set(event.id, event);
    if (!this.notedAt.has(event.id)) this.notedAt.set(event.id, Date.now());
  }

  /** Those that existed for certain at that time. */
  notedBefore(time: number): AnyEvent[] {
    return this.events.filter(({ id }) => (this.notedAt.get(id) ?? Number.POSITIVE_INFINITY) < time);
  }

  expectDeadLetters(reason: string, count = 1): void {
    this.deadLetters.set(reason, (this.deadLetters.get(reason) ?? 0) + count);
  }

  /** Each event once. */
  get events(): AnyEvent[] {
    return [...this.byId.values()];
  }
}
