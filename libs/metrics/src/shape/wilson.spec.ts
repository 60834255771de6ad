import * as fc from 'fast-check';
import { wilsonInterval } from './wilson.js';

describe('the Wilson interval', () => {
  // The second is worked out in Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, 0.2553 to 0.3662.
  it.each([
    [102, 200, 0.4412, 0.5784],
    [81, 263, 0.2553, 0.3662],
    [0, 20, 0, 0.1611],
    [1, 1, 0.2065, 1],
  ])('of %i in %i is %f to %f', (part, whole, low, high) => {
    expect(wilsonInterval(part, whole)).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
  });

  it('lies between 0 and 1 and holds the share', async () => {
    const counts = fc
      .integer({ min: 1, max: 40_000_000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    await fc.assert(
      fc.property(counts, ([part, whole]) => {
        const [low, high] = wilsonInterval(part, whole);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(part / whole);
        expect(high).toBeGreaterThanOrEqual(part / whole);
        expect(high).toBeLessThanOrEqual(1);
      }),
      // The end of the interval is exactly 1; computed, it was 0.9999999999999998.
      { examples: [[[24, 24]]] },
    );
  });
});
