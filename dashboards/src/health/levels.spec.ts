import type { DataHealth } from '../api/types';
import { lagLevel, servicesLevel, throughLevel, wholeLevel } from './levels';

const ready = { service: 'figures', state: 'ready', detail: null } as const;
const well: DataHealth = {
  asOf: '2022-04-05T09:00:00.000Z',
  startedAt: '2022-04-05T08:00:00.000Z',
  lastInsertAt: null,
  partitions: [],
  lag: 0,
  completeThrough: '2022-04-05T08:59:59.700Z',
  behindSeconds: 0.3,
  deadLetters: { outstanding: 0, reasons: [] },
  waitingDays: [],
  services: [ready],
  unknown: [],
};

it('finds nothing where nothing is', () => {
  expect(wholeLevel(well)).toBe('well');
});

it.each([
  [0.3, 'well'],
  [15, 'well'],
  [16, 'watch'],
  [301, 'act'],
  [null, 'act'],
] as const)('%s seconds behind: %s', (seconds, level) => {
  expect(throughLevel(seconds)).toBe(level);
});

it('does not mind events that are on their way, as long as they arrive', () => {
  expect(lagLevel({ lag: 400, behindSeconds: 1 })).toBe('well');
  expect(lagLevel({ lag: 400, behindSeconds: 60 })).toBe('watch');
  expect(lagLevel({ lag: null, behindSeconds: 1 })).toBe('act');
});

it('goes by the worst', () => {
  expect(servicesLevel([ready, { ...ready, state: 'not-ready' }])).toBe('watch');
  expect(servicesLevel([ready, { ...ready, state: 'not-ready' }, { ...ready, state: 'no-answer' }])).toBe('act');
  expect(wholeLevel({ ...well, deadLetters: { outstanding: 1, reasons: [] } })).toBe('watch');
  expect(wholeLevel({ ...well, deadLetters: null })).toBe('act');
});
