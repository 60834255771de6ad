import { nearest } from './nearest';

const countries = [
  { code: 'LT', x: 100, y: 50 },
  { code: 'LV', x: 100, y: 45 },
];

it('finds the country whose middle is nearest', () => {
  expect(nearest(countries, 103, 49)).toBe('LT');
  expect(nearest(countries, 99, 40)).toBe('LV');
});

it('finds none in the middle of the ocean', () => {
  expect(nearest(countries, 500, 50)).toBeUndefined();
  expect(nearest([], 0, 0)).toBeUndefined();
});
