import { Injectable } from '@nestjs/common';
import { type Origin, startOfHour } from '#events';

const minuteMs = 60_000;

/** The time, in one place: tests put another in its stead. */
@Injectable()
export class Clock {
  /** Of each zone, as it was found in a minute: a calendar takes longer to ask than anything else in a hand-out. */
  private readonly hours = new Map<string, { readonly minute: number; readonly start: string }>();

  now(): Date {
    return new Date();
  }

  /** This hour's start in the zone: the finest time that may leave the service. */
  hour(timeZone: string): string {
    const now = this.now();
    // Where clocks change, they do it with a full minute.
    const minute = Math.floor(now.getTime() / minuteMs);
    const known = this.hours.get(timeZone);
    if (known?.minute === minute) return known.start;
    const start = startOfHour(now, timeZone);
    this.hours.set(timeZone, { minute, start });
    return start;
  }

  /** Where and when an event that is published now comes from. */
  origin(timeZone: string): Origin {
    return { source: '/callboard/assignments', time: this.hour(timeZone) };
  }
}
