import fc from 'fast-check';
import { forgetAt, nextHour, quarterOf, restsUntil, startOfQuarter } from './coarse-deadlines.js';

const hour = 3_600_000;
const instants = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2040, 0, 1) });
const waits = fc.integer({ min: 1, max: 10_000 });

describe('what Redis keeps after a call', () => {
  it('never tells the minute of it, and for long not the quarter of an hour', () => {
    fc.assert(
      fc.property(instants, waits, (now, minutes) => {
        const rest = startOfQuarter(restsUntil(now, minutes));
        expect([nextHour(now) % hour, forgetAt(now) % hour, rest % (minutes < 240 ? hour / 4 : hour)]).toEqual([
          0, 0, 0,
        ]);
      }),
    );
  });

  it('is kept for no more than a day, and no number is called before it has rested', () => {
    fc.assert(
      fc.property(instants, waits, (now, minutes) => {
        expect(forgetAt(now) - now).toBeLessThanOrEqual(24 * hour);
        expect(forgetAt(now) - now).toBeGreaterThan(23 * hour);
        expect(nextHour(now)).toBeGreaterThanOrEqual(now);
        expect(startOfQuarter(restsUntil(now, minutes)) - now).toBeGreaterThanOrEqual(minutes * 60_000);
      }),
    );
  });

  it('lets a number that needs no rest be called at once', () => {
    expect(restsUntil(Date.now(), 0)).toBe(0);
    expect(quarterOf(startOfQuarter(7) + 1)).toBe(7);
  });
});
