import { Injectable } from '@nestjs/common';
import { type Origin, startOfHour } from '#events';

/** The time, in one place: tests put another in its stead. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** This hour's start in the zone: the finest time that may leave the service. */
  hour(timeZone: string): string {
    return startOfHour(this.now(), timeZone);
  }

  /** Where and when an event that is published now comes from. */
  origin(timeZone: string): Origin {
    return { source: '/callboard/assignments', time: this.hour(timeZone) };
  }
}
