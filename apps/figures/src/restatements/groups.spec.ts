import * as fc from 'fast-check';
import { firstOf, type GroupDimension, groupChanges, groupDimensions, groupsByDay, movedBetween } from './groups.js';

const day = '2022-03-14';
const rows = (dimension: GroupDimension, counts: Record<string, number>) =>
  Object.entries(counts).map(([value, dials]) => ({ day, [dimension]: value, dials: { value: dials } }));

it('takes the calls of a day by each dimension, where they add up', () => {
  const region = rows('region', { 'RU-MOW': 2, 'RU-SPE': 1, 'RU-SVE': 0 });
  const language = rows('language', { ru: 3 });
  const disposition = rows('disposition', { busy: 1, no_answer: 2 });
  const text = '{"region":{"RU-MOW":2,"RU-SPE":1},"language":{"ru":3},"disposition":{"busy":1,"no_answer":2}}';
  expect([...groupsByDay({ region, language, disposition }, new Map([[day, 3]]))]).toEqual([[day, text]]);
  expect([...groupsByDay({ region, language, disposition }, new Map([[day, 4]]))]).toEqual([]);
  const more = { region, disposition, language: rows('language', { ru: 4 }) };
  expect([...groupsByDay(more, new Map([[day, 3]]))]).toEqual([]);
});

const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 }));
const grouped = fc.record({ region: counts, language: counts, disposition: counts });

it('tells between any two moments what changed, by what moved since the first', async () => {
  await fc.assert(
    fc.property(grouped, grouped, grouped, (...moments) => {
      const [first = '', then = '', now = ''] = moments.map((each) => JSON.stringify(each));
      const [, before, after] = moments;
      const expected = groupDimensions.flatMap((dimension) =>
        ['a', 'b', 'c', 'd']
          .map((value) => ({
            ...{ dimension, value },
            ...{ from: before[dimension][value] ?? 0, to: after[dimension][value] ?? 0 },
          }))
          .filter(({ from, to }) => from !== to),
      );
      expect(groupChanges(first, movedBetween(first, then), movedBetween(first, now))).toEqual(expected);
    }),
  );
});

it('takes what was not looked at when a day was first seen as it was when it first was', () => {
  const old = '{"region":{"A":1},"language":{"ru":1}}';
  const now = '{"region":{"B":1},"language":{"uk":1},"disposition":{"busy":1}}';
  const whole = '{"region":{"A":1},"language":{"ru":1},"disposition":{"busy":1}}';
  expect([firstOf(old, now), firstOf(whole, now)]).toEqual([whole, whole]);
  expect([firstOf(undefined, now), firstOf(old, undefined), firstOf(undefined, undefined)]).toEqual([
    now,
    old,
    undefined,
  ]);
});
