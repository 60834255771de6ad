import { apart, isRunning, lastRuns } from './running';

const today = '2026-11-25';

it.each([
  ['2026-11-24', 'day', false],
  ['2026-11-25', 'day', true],
  ['2026-11-16', 'week', false],
  ['2026-11-19', 'week', true],
  ['2026-11-23', 'week', true],
] as const)('from %s: a %s goes on: %s', (first, unit, expected) => {
  expect(isRunning(first, unit, today)).toBe(expected);
});

it('is the last of them, if there is one', () => {
  const days = [{ day: '2026-11-24' }, { day: today }];
  const spans = [days, days.slice(0, 1), []];
  expect(spans.map((each) => lastRuns(each, 'day', today))).toEqual([true, false, false]);
});

describe('values over time', () => {
  it('are one bar each, the last of its own kind while it grows', () => {
    expect(apart([3, 5, 2], true, 'bar')).toEqual({ over: [3, 5, null], running: [null, null, 2] });
  });

  it('are a line, from the last but one on of its own kind', () => {
    expect(apart([3, 5, 2], true, 'line')).toEqual({ over: [3, 5, null], running: [null, 5, 2] });
    expect(apart([2], true, 'line')).toEqual({ over: [null], running: [2] });
  });

  it('are all of one kind when all are over', () => {
    const over = { over: [3, null, 2], running: [null, null, null] };
    expect([apart([3, null, 2], false, 'bar'), apart([3, null, 2], false, 'line')]).toEqual([over, over]);
  });
});
