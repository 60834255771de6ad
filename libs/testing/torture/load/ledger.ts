import type { AnyEvent } from '#testing';

/** What must be in the figures by all that was answered and acknowledged, and what must be a dead letter. */
export class Ledger {
  private readonly byId = new Map<string, AnyEvent>();
  /** How many dead letters there must be, by reason. */
  readonly deadLetters = new Map<string, number>();

  /** The event exists: somebody was told so. Noting it twice changes nothing. */
  note(event: AnyEvent): void {
    this.byId.set(event.id, event);
  }

  expectDeadLetters(reason: string, count = 1): void {
    this.deadLetters.set(reason, (this.deadLetters.get(reason) ?? 0) + count);
  }

  /** Each event once. */
  get events(): AnyEvent[] {
    return [...this.byId.values()];
  }
}
