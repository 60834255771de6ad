import fc from 'fast-check';
import { Lockout } from './lockout.js';

const options = { free: 5, firstWait: 30, longestWait: 900 };

/** A lockout with a clock of its own, in seconds. */
function clocked() {
  let seconds = 1_000_000;
  const lockout = new Lockout(options, () => seconds * 1000);
  return { lockout, pass: (more: number) => (seconds += more) };
}

const fail = (lockout: Lockout, times: number) => {
  for (let failures = 0; failures < times; failures += 1) lockout.begin('anna');
};

it('lets a few failures pass, then makes wait: longer each time, and not for ever', () => {
  const { lockout, pass } = clocked();
  fail(lockout, 4);
  expect(lockout.wait('anna')).toBe(0);
  const waits = Array.from({ length: 8 }, () => {
    lockout.begin('anna');
    const wait = lockout.wait('anna');
    pass(wait);
    return wait;
  });
  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  expect(lockout.wait('boris')).toBe(0);
});

it('says that waiting has begun', () => {
  const { lockout } = clocked();
  expect(Array.from({ length: 5 }, () => lockout.begin('anna'))).toEqual([false, false, false, false, true]);
});

it('forgives who succeeds, takes back what was no failure, and forgets after a day', () => {
  const { lockout, pass } = clocked();
  fail(lockout, 5);
  lockout.forgive('anna');
  expect(lockout.wait('anna')).toBe(0);
  fail(lockout, 5);
  lockout.takeBack('anna');
  expect(lockout.wait('anna')).toBe(0);
  lockout.begin('anna');
  expect(lockout.wait('anna')).toBe(30);
  pass(24 * 3600 + 1);
  fail(lockout, 4);
  expect(lockout.wait('anna')).toBe(0);
});

it('admits few guesses in any hour, however they are timed and however many come at once', () => {
  // Five, then one after 30, 60, 120, 240 and 480 seconds, then four in the hour.
  const mostInAnHour = 13;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 1200 }), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 60 }),
      (bursts) => {
        const { lockout, pass } = clocked();
        let now = 0;
        const admitted: number[] = [];
        for (const [pause, many] of bursts) {
          pass(pause);
          now += pause;
          for (let tries = 0; tries < many; tries += 1) {
            if (lockout.wait('anna') > 0) continue;
            lockout.begin('anna');
            admitted.push(now);
          }
        }
        for (const start of admitted)
          expect(admitted.filter((at) => at >= start && at < start + 3600).length).toBeLessThanOrEqual(mostInAnHour);
      },
    ),
  );
});
