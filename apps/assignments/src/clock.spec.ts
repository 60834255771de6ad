import fc from 'fast-check';
import { startOfHour } from '#events';
import { Clock } from './clock.js';

class SetClock extends Clock {
  constructor(public time: number) {
    super();
  }

  override now(): Date {
    return new Date(this.time);
  }
}

describe('Clock', () => {
  it('says the hour that it is in each zone, whatever it said before', () => {
    const zones = fc.constantFrom('Europe/Moscow', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
    // Around a change of clocks, so that some steps fall into one minute and some beyond it.
    const base = Date.UTC(2026, 2, 29, 0, 30);
    const steps = fc.array(fc.tuple(fc.integer({ min: -5_400_000, max: 5_400_000 }), zones), { minLength: 2 });
    fc.assert(
      fc.property(steps, (asked) => {
        const clock = new SetClock(base);
        for (const [offset, zone] of asked) {
          clock.time = base + offset;
          expect(clock.hour(zone)).toBe(startOfHour(new Date(base + offset), zone));
        }
      }),
    );
  });
});
