import { choose, initialState, sortBy, toggleFilter, toggleTable, toggleWhole } from './state';

it('adds a value to a filter, and takes it away again', () => {
  const one = toggleFilter(initialState, 'country', 'LV');
  const two = toggleFilter(one, 'country', 'LT');
  expect(two.filters).toEqual({ country: ['LT', 'LV'] });
  expect(toggleFilter(two, 'country', 'LV').filters).toEqual({ country: ['LT'] });
  expect(toggleFilter(one, 'country', 'LV').filters).toEqual({});
});

it('turns charts into tables and shows the rest of tables, and back', () => {
  const table = toggleTable(initialState, 'rate');
  expect(table.tables).toEqual(['rate']);
  expect(toggleTable(table, 'rate')).toEqual(initialState);
  expect(toggleWhole(toggleWhole(initialState, 'region'), 'region')).toEqual(initialState);
});

it('sorts numbers from the largest and names from the first; again turns round', () => {
  expect(sortBy(initialState, 'region', 'conversations').sorts.region).toEqual({
    column: 'conversations',
    descending: true,
  });
  expect(sortBy(initialState, 'region', 'dials').sorts.region).toEqual({ column: 'dials', descending: false });
  const byName = sortBy(initialState, 'country', 'name');
  expect(byName.sorts).toEqual({ country: { column: 'name', descending: false } });
  expect(sortBy(byName, 'country', 'name').sorts.country).toEqual({ column: 'name', descending: true });
});

it('chooses an option that there is, and leaves the other choices alone', () => {
  const week = choose(initialState, 'active', 'week');
  expect(week.choices).toEqual({ ...initialState.choices, active: 'week' });
  expect(choose(week, 'map', 'none').choices).toEqual(week.choices);
});
