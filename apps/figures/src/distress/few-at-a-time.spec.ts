import { FewAtATime } from './few-at-a-time.js';

test('a sender is let through so many times an hour, whatever others do', () => {
  const few = new FewAtATime(2);
  const minute = 60_000;
  expect([0, 10, 20].map((at) => few.pass('a', at * minute))).toEqual([0, 0, 40 * 60]);
  expect(few.pass('b', 20 * minute)).toBe(0);
  expect(few.pass('a', 60 * minute)).toBe(0);
  expect(few.pass('a', 61 * minute)).toBe(9 * 60);
});
