import { ageOf } from './age';

it.each([
  ['2022-04-05T09:00:00Z', 'this hour'],
  ['2022-04-05T10:00:00Z', 'this hour'],
  ['2022-04-05T08:00:00Z', '1 hour ago'],
  ['2022-04-04T10:00:00Z', '23 hours ago'],
  ['2022-04-04T09:00:00Z', 'yesterday'],
  ['2022-03-29T09:00:00Z', '7 days ago'],
])('%s was %s', (hour, age) => {
  expect(ageOf(hour, Date.parse('2022-04-05T09:59:00Z'), 'en')).toBe(age);
});

it('speaks other languages', () => {
  expect(ageOf('2022-04-05T07:00:00Z', Date.parse('2022-04-05T09:59:00Z'), 'ru')).toBe('2 часа назад');
});
