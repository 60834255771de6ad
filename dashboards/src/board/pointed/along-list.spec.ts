import { alongList } from './along-list';

const next = alongList(['LT', 'LV', 'EE']);

it.each([
  ['LT', 'ArrowRight', 'LV'],
  ['LV', 'ArrowUp', 'LT'],
  ['EE', 'ArrowDown', 'EE'],
  ['LT', 'ArrowLeft', 'LT'],
  ['LV', 'Home', 'LT'],
  ['LV', 'End', 'EE'],
  ['LV', 'Tab', undefined],
])('goes from %s by %s to %s', (from, key, to) => {
  expect(next(from, key)).toBe(to);
});
