import fc from 'fast-check';
import { Search } from './search.js';
import { numberBytes, writeNumber } from './segment-format.js';

/** A search over a file that holds these. */
function searchIn(numbers: readonly number[]): Search {
  const file = Buffer.alloc(numbers.length * numberBytes);
  for (const [at, digits] of numbers.entries()) writeNumber(file, at * numberBytes, digits);
  return new Search((first, bytes) => file.copy(bytes, 0, first * numberBytes));
}

const ascending = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: most })
    .map((numbers) => numbers.sort((a, b) => a - b));

describe('Search', () => {
  it('finds the first place from another on whose number is not below', () => {
    fc.assert(
      fc.property(ascending(2000), fc.array(fc.tuple(fc.nat(5001), fc.nat(2000))), (numbers, asked) => {
        const search = searchIn(numbers);
        for (const [digits, place] of asked) {
          const from = Math.min(place, numbers.length);
          const meant = numbers.findIndex((each, at) => at >= from && each >= digits);
          expect(search.placeOf(digits, from, numbers.length)).toBe(meant < 0 ? numbers.length : meant);
        }
      }),
    );
  });

  it('finds those of many that are between two places, and no others', () => {
    fc.assert(
      fc.property(ascending(2000), ascending(500), fc.nat(2000), (numbers, wanted, place) => {
        const first = Math.min(place, numbers.length);
        const found = [...searchIn(numbers).places(Float64Array.from(wanted), first, numbers.length)];
        const meant = wanted.map((digits) => numbers.indexOf(digits)).filter((at) => at >= first);
        expect(found.flatMap(({ places }) => places)).toEqual(meant);
      }),
    );
  });
});
