import fc from 'fast-check';
import { readAddress, writeAddress } from './address';
import { choiceNames, choices } from './choices';
import { comparisons } from './compare';
import { addDays } from './days';
import { presets } from './range';
import {
  type BoardState,
  chartNames,
  filterDimensions,
  initialState,
  longTables,
  sortableTables,
  sortColumns,
} from './state';

const read = (address: string) => readAddress(new URL(address, 'http://board').searchParams);

const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2010-01-01', days));
const range = fc.oneof(
  fc.constantFrom(...presets).map((kind) => ({ kind })),
  fc.tuple(day, fc.nat(400)).map(([from, days]) => ({ kind: 'custom' as const, from, to: addDays(from, days) })),
);
const filters = fc.dictionary(
  fc.constantFrom(...filterDimensions),
  fc
    .uniqueArray(fc.stringMatching(/^[A-Za-z_.-]{1,12}$/), { minLength: 1, maxLength: 4 })
    .map((values) => values.sort()),
  { noNullPrototype: true },
);
const sort = fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() });
const compare = fc.oneof(
  fc.constantFrom(...comparisons).map((kind) => ({ kind })),
  day.map((from) => ({ kind: 'custom' as const, from })),
);
const chosen = fc.record(
  Object.fromEntries(choiceNames.map((name) => [name, fc.constantFrom<string>(...choices[name])])),
) as unknown as fc.Arbitrary<BoardState['choices']>;
const state: fc.Arbitrary<BoardState> = fc.record(
  {
    campaign: fc.constantFrom('demo', 'archive'),
    range,
    filters,
    tables: fc.subarray([...chartNames]),
    whole: fc.subarray([...longTables]),
    sorts: fc.dictionary(fc.constantFrom(...sortableTables), sort, { noNullPrototype: true }),
    compare,
    choices: chosen,
  },
  { requiredKeys: ['range', 'filters', 'tables', 'whole', 'sorts', 'compare', 'choices'] },
);

it('says everything that was chosen', () => {
  fc.assert(
    fc.property(state, (chosen) => {
      const again = read(writeAddress(chosen));
      // The order that a table has anyway need not be said.
      expect({ ...again, sorts: {} }).toEqual({ ...chosen, sorts: {} });
      expect(writeAddress(again)).toBe(writeAddress(chosen));
    }),
  );
});

it('is short where nothing was chosen, and readable where something was', () => {
  expect(writeAddress(initialState)).toBe('/');
  expect(writeAddress({ ...initialState, range: { kind: '7d' }, filters: { country: ['LT', 'LV'] } })).toBe(
    '/?range=7d&country=LT,LV',
  );
});

it('takes what it cannot read for not said', () => {
  expect(
    read(
      '/?range=9d&from=2022-02-30&to=x&tables=none&map=gold&compare=2022-02-30&hours=12&sort-region=-colour&country=<b>',
    ),
  ).toEqual(initialState);
  expect(read('/?from=2022-04-05&to=2022-04-01')).toEqual(initialState);
});
