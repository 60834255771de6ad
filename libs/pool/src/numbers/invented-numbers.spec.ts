import fc from 'fast-check';
import { InventedNumbers } from './invented-numbers.js';

const regions = [
  { code: 'RU-MOW', weight: 3 },
  { code: 'RU-AL', weight: 1 },
];

describe('InventedNumbers', () => {
  it('are E.164 numbers in the country code that nobody has, all different', () => {
    const numbers = new InventedNumbers(99_999_999, regions);
    const index = fc.integer({ min: 0, max: numbers.size - 1 });
    fc.assert(
      fc.property(index, index, (one, other) => {
        expect(numbers.at(one).number).toMatch(/^\+999\d{8}$/);
        expect(numbers.at(one).number === numbers.at(other).number).toBe(one === other);
      }),
    );
    expect(numbers.at(42).number).toBe('+99900000042');
  });

  it('lie in the regions by weight', () => {
    const numbers = new InventedNumbers(400, regions);
    const inMoscow = Array.from({ length: 400 }, (_, index) => numbers.at(index).region).filter((r) => r === 'RU-MOW');
    expect(inMoscow).toHaveLength(300);
  });

  it('have an unknown region where the campaign names none', () => {
    expect(new InventedNumbers(1, []).at(0).region).toBe('unknown');
  });

  it.each([-1, 400, 0.5])('have none at %d of 400', (index) => {
    expect(() => new InventedNumbers(400, regions).at(index)).toThrow(RangeError);
  });
});
