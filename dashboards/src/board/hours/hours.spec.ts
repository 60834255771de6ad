import type { Row } from '../../api/types';
import { alongWeek, bySlot, slots } from './hours';

it('has each hour of the week once', () => {
  expect(slots).toHaveLength(168);
  expect([slots[0], slots.at(-1)]).toEqual(['1-00', '7-23']);
});

it('keeps calls apart of which only the day is known', () => {
  const row = (weekday: string, hour: string): Row => ({ weekday, hour, dials: { value: 1 } });
  const { known, unknown } = bySlot([row('1', '08'), row('1', 'unknown'), row('7', 'unknown')]);
  expect([...known.keys()]).toEqual(['1-08']);
  expect(unknown).toHaveLength(2);
});

it.each([
  [true, 'ArrowRight', '3-09'],
  [true, 'ArrowDown', '4-08'],
  [false, 'ArrowRight', '4-08'],
  [false, 'ArrowUp', '3-07'],
  [true, 'Tab', undefined],
])('goes along a week, hours across: %s, %s: %s', (across, key, to) => {
  expect(alongWeek(across)('3-08', key)).toBe(to);
});

it('stays where the week ends', () => {
  expect(alongWeek(true)('7-23', 'ArrowRight')).toBe('7-23');
  expect(alongWeek(true)('1-00', 'ArrowUp')).toBe('1-00');
});
