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

  it('finds where the numbers of many spans are between two places, and no others', () => {
    fc.assert(
      fc.property(ascending(2000), ascending(500), fc.nat(2000), (numbers, bounds, place) => {
        const first = Math.min(place, numbers.length);
        const [starts, ends] = [0, 1].map((odd) => bounds.filter((_, at) => at % 2 === odd));
        const spans = {
          starts: Float64Array.from(starts ?? []).subarray(0, ends?.length),
          ends: Float64Array.from(ends ?? []),
        };
        const found = [...searchIn(numbers).places(spans, first, numbers.length)].flatMap(({ places }) => places);
        const meant = numbers.flatMap((each, at) =>
          at >= first && spans.ends.some((end, which) => Number(spans.starts[which]) <= each && each < end) ? [at] : [],
        );
        const placesIn = ([from, to]: readonly [number, number]) =>
          Array.from({ length: to - from }, (_, at) => from + at);
        expect(found.flatMap(placesIn)).toEqual(meant);
      }),
    );
  });
});
