import fc from 'fast-check';
import { leastRestMs, PacedCount, restFactor } from './paced-count.js';

/** Counts that end when the test says so, by a clock that it moves. */
class Counting {
  now = 0;
  /** When each began, and what ends it. */
  readonly begun: number[] = [];
  private readonly ends: ((failure?: Error) => void)[] = [];
  readonly paced = new PacedCount<number>(
    () =>
      new Promise((resolve, reject) => {
        const number = this.begun.push(this.now);
        this.ends.push((failure) => (failure ? reject(failure) : resolve(number)));
      }),
    () => this.now,
  );

  /** Ends the count under way. */
  async end(failure?: Error): Promise<void> {
    this.ends[this.begun.length - 1]?.(failure);
    // All that follows from it.
    await new Promise(setImmediate);
  }

  /** A count that took so long. */
  async whole(lastsMs: number): Promise<void> {
    const answer = this.paced.read(this.now);
    this.now += lastsMs;
    await this.end();
    await answer;
  }
}

let counting: Counting;
beforeEach(() => {
  counting = new Counting();
});

it('is made once for all who ask while it is made', async () => {
  const asked = Array.from({ length: 1_000 }, () => counting.paced.read());
  await counting.end();
  expect(new Set(await Promise.all(asked))).toEqual(new Set([1]));
  expect(counting.begun).toEqual([0]);
});

it('is made once more for all who are to have what was stored since it began, after it has ended', async () => {
  const first = counting.paced.read(0);
  counting.now = 5;
  const later = [counting.paced.read(5), counting.paced.read(3), counting.paced.read(1)];
  expect(counting.begun).toEqual([0]);
  await counting.end();
  expect(counting.begun).toEqual([0, 5]);
  await counting.end();
  expect([await first, ...(await Promise.all(later))]).toEqual([1, 2, 2, 2]);
});

it.each([
  ['ten seconds where it is quick', 20, leastRestMs],
  ['nine times as long as it took where it is slow', 4_000, restFactor * 4_000],
])('is kept for %s', async (_, lastsMs, restMs) => {
  await counting.whole(lastsMs);
  counting.now += restMs - 1;
  expect([counting.paced.isDue, await counting.paced.read()]).toEqual([false, 1]);
  counting.now += 1;
  expect(counting.paced.isDue).toBe(true);
  const next = counting.paced.read();
  expect(counting.paced.isDue).toBe(false);
  await counting.end();
  expect(await next).toBe(2);
});

it('is not tried again at once when it failed, but for who must have it now', async () => {
  const failed = expect(counting.paced.read()).rejects.toThrow('away');
  await counting.end(new Error('away'));
  await failed;
  await expect(counting.paced.read()).rejects.toThrow('away');
  expect(counting.begun).toHaveLength(1);
  counting.now = 1;
  const now = counting.paced.read(1);
  await counting.end();
  expect([await now, await counting.paced.read()]).toEqual([2, 2]);
});

it('goes on after one that failed while others waited for the next', async () => {
  const failed = expect(counting.paced.read(0)).rejects.toThrow('away');
  counting.now = 1;
  const next = counting.paced.read(1);
  await counting.end(new Error('away'));
  await failed;
  await counting.end();
  expect(await next).toBe(2);
});

it('takes at most a tenth of the time, however long it lasts and however many ask', async () => {
  const step = fc.record({ lastsMs: fc.nat(60_000), pauseMs: fc.nat(5_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const many = new Counting();
      let counted = 0;
      let asked: Promise<number> | undefined;
      for (const { lastsMs, pauseMs } of steps) {
        const before = many.begun.length;
        asked = many.paced.read();
        if (many.begun.length > before) {
          many.now += lastsMs;
          counted += lastsMs;
          await many.end();
        }
        await asked;
        many.now += pauseMs;
      }
      const [last = 0] = steps.map(({ lastsMs }) => lastsMs).sort((a, b) => b - a);
      // Of the one that was made last the rest may not be over.
      expect(counted - last).toBeLessThanOrEqual(many.now / (1 + restFactor));
      // And each is what was asked for, or no older than the rest before it.
      expect(await asked).toBe(many.begun.length);
    }),
  );
});
