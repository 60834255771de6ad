import fc from 'fast-check';
import { InventedNumbers } from './invented-numbers.js';
import type { Rule } from './numbers.js';

const regions = [
  { code: 'RU-MOW', weight: 3, timeZone: 'Europe/Moscow' },
  { code: 'RU-AL', weight: 1, timeZone: 'Asia/Barnaul' },
  { code: 'RU-SPE', weight: 1, timeZone: 'Europe/Moscow' },
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
    const numbers = new InventedNumbers(500, regions);
    const inMoscow = Array.from({ length: 500 }, (_, index) => numbers.at(index).region).filter((r) => r === 'RU-MOW');
    expect(inMoscow).toHaveLength(300);
  });

  it('stand together by time zone', () => {
    expect(new InventedNumbers(500, regions).groups).toEqual([
      { id: 0, zone: 'Europe/Moscow', first: 0, size: 400 },
      { id: 1, zone: 'Asia/Barnaul', first: 400, size: 100 },
    ]);
  });

  it('have an unknown region where the campaign names none', () => {
    const numbers = new InventedNumbers(1, [], 'Europe/Vilnius');
    expect(numbers.at(0).region).toBe('unknown');
    expect(numbers.groups).toEqual([{ id: 0, zone: 'Europe/Vilnius', first: 0, size: 1 }]);
  });

  it.each([-1, 400, 0.5])('have none at %d of 400', (index) => {
    expect(() => new InventedNumbers(400, regions).at(index)).toThrow(RangeError);
  });

  it('are found by number, prefix and region: just those, and all of them', () => {
    const numbers = new InventedNumbers(2000, regions);
    const rule = fc.oneof<fc.Arbitrary<Rule>[]>(
      fc.record({ kind: fc.constant('region' as const), value: fc.constantFrom('RU-MOW', 'RU-AL', 'RU-SPE', 'RU-X') }),
      fc.record({ kind: fc.constant('index' as const), value: fc.integer({ min: 0, max: 1999 }) }),
      fc.record({
        kind: fc.constantFrom('number' as const, 'prefix' as const),
        value: fc.integer({ min: 0, max: 2100 }).chain((index) => {
          const full = `+999${String(index).padStart(8, '0')}`;
          return fc
            .integer({ min: 1, max: full.length + 1 })
            .map((length) => full.padEnd(length, '1').slice(0, length));
        }),
      }),
    );
    fc.assert(
      fc.property(rule, (each) => {
        const found = new Set(
          numbers.find(each).flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)),
        );
        for (let index = 0; index < numbers.size; index += 1) {
          const { number, region } = numbers.at(index);
          const meant = {
            region: region === each.value,
            index: index === each.value,
            number: number === each.value,
            prefix: number.startsWith(String(each.value)),
          };
          if (found.has(index) !== meant[each.kind]) throw new Error(`${JSON.stringify(each)}: ${number}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});
