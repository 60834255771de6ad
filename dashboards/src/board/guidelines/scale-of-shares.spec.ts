import fc from 'fast-check';
import { scaleOfShares } from './scale-of-shares';

it('begins and ends at tenths', () => {
  expect(scaleOfShares([0.32, 0.48])).toEqual({ low: 0.3, high: 0.5, ticks: [0.3, 0.4, 0.5] });
  expect(scaleOfShares([0, 1])).toEqual({ low: 0, high: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
});

it('has room for all shares, also where they are one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), (shares) => {
      const { low, high, ticks } = scaleOfShares(shares);
      expect(high).toBeGreaterThan(low);
      for (const share of shares) expect(share >= low - 0.001 && share <= high + 0.001).toBe(true);
      for (const tick of ticks) expect(tick >= low - 1e-9 && tick <= high + 1e-9).toBe(true);
    }),
  );
});
