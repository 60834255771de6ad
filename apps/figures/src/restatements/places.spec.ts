import * as fc from 'fast-check';
import { movedBetween, placeChanges, placesByDay } from './places.js';

const day = '2022-03-14';
const rows = (dimension: 'region' | 'language', counts: Record<string, number>) =>
  Object.entries(counts).map(([value, dials]) => ({ day, [dimension]: value, dials: { value: dials } }));

it('takes the calls of a day by region and by language, where they add up', () => {
  const region = rows('region', { 'RU-MOW': 2, 'RU-SPE': 1, 'RU-SVE': 0 });
  const language = rows('language', { ru: 3 });
  const text = '{"region":{"RU-MOW":2,"RU-SPE":1},"language":{"ru":3}}';
  expect([...placesByDay({ region, language }, new Map([[day, 3]]))]).toEqual([[day, text]]);
  expect([...placesByDay({ region, language }, new Map([[day, 4]]))]).toEqual([]);
  expect([...placesByDay({ region, language: rows('language', { ru: 4 }) }, new Map([[day, 3]]))]).toEqual([]);
});

const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 }));
const placed = fc.record({ region: counts, language: counts });

it('tells between any two moments what changed, by what moved since the first', async () => {
  await fc.assert(
    fc.property(placed, placed, placed, (...moments) => {
      const [first = '', then = '', now = ''] = moments.map((each) => JSON.stringify(each));
      const [, before, after] = moments;
      const expected = (['region', 'language'] as const).flatMap((dimension) =>
        ['a', 'b', 'c', 'd']
          .map((value) => ({
            ...{ dimension, value },
            ...{ from: before[dimension][value] ?? 0, to: after[dimension][value] ?? 0 },
          }))
          .filter(({ from, to }) => from !== to),
      );
      expect(placeChanges(first, movedBetween(first, then), movedBetween(first, now))).toEqual(expected);
    }),
  );
});
