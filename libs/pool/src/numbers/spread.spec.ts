import fc from 'fast-check';
import { spread } from './spread.js';

describe('spread', () => {
  it('gives out everything, each within one of its exact share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), weights, (size, each) => {
        const shares = spread(size, each);
        const total = each.reduce((sum, weight) => sum + weight, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(size);
        shares.forEach((share, at) => {
          expect(Math.abs(share - (size * (each[at] ?? 0)) / total)).toBeLessThan(1);
        });
      }),
    );
  });

  it('gives more to the larger remainder', () => {
    expect(spread(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(spread(1, [1, 5])).toEqual([0, 1]);
  });
});
