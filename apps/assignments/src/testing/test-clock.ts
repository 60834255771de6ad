import { startOfHour } from '#events';
import { Clock } from '../clock.js';

/** The real time, and what a test adds to it: Redis and tokens keep to the real one, so it only goes forward. */
export class TestClock extends Clock {
  private added = 0;

  override now(): Date {
    return new Date(Date.now() + this.added);
  }

  /** The real hour: Kafka takes no record from a later one. */
  override hour(timeZone: string): string {
    return startOfHour(new Date(), timeZone);
  }

  goOn({ minutes }: { readonly minutes: number }): void {
    this.added += minutes * 60_000;
  }
}
