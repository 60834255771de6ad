import type { Row } from '../../api/types';
import { sorted } from './sorted';

const share = (value: number | null): NonNullable<Row['positive-conversation-rate']> => ({
  ...{ value, numerator: 0, denominator: 0, interval: null, unrecorded: 0, bounds: null },
});
const rows: Row[] = [
  { country: 'LT', dials: { value: 5 }, 'positive-conversation-rate': share(0.5) },
  { country: 'EE', dials: { value: 9 }, 'positive-conversation-rate': share(null) },
  { country: 'LV', dials: { value: 5 }, 'positive-conversation-rate': share(0.4) },
];
const names: Record<string, string> = { LT: 'Литва', EE: 'Эстония', LV: 'Латвия' };
const order = (column: 'name' | 'dials' | 'positive-conversation-rate', descending: boolean) =>
  sorted(rows, 'country', { column, descending }, (value) => names[value] ?? value, 'ru').map(({ country }) => country);

it('sorts by number, equal ones by name', () => {
  expect(order('dials', true)).toEqual(['EE', 'LV', 'LT']);
  expect(order('dials', false)).toEqual(['LV', 'LT', 'EE']);
});

it('puts what has no value last either way', () => {
  expect(order('positive-conversation-rate', true)).toEqual(['LT', 'LV', 'EE']);
  expect(order('positive-conversation-rate', false)).toEqual(['LV', 'LT', 'EE']);
});

it('sorts names as the language does', () => {
  expect(order('name', false)).toEqual(['LV', 'LT', 'EE']);
  expect(order('name', true)).toEqual(['EE', 'LT', 'LV']);
});
