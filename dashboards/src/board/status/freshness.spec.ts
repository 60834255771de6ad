import type { FiguresAnswer } from '../../api/types';
import { freshnessOf } from './freshness';

const answer = (completeThrough: string | null): FiguresAnswer => ({
  campaign: 'demo',
  asOf: '2022-04-05T10:00:00.000Z',
  completeThrough,
  timeZone: 'Europe/Vilnius',
  deadLetters: 0,
  definitions: [],
  status: 'internal',
  rows: [],
});

it.each([
  ['live', '2022-04-05T09:59:59.412Z', false],
  ['behind', '2022-04-05T09:59:44.000Z', false],
  ['unknown', null, false],
  ['lost', '2022-04-05T09:59:59.412Z', true],
] as const)('is %s', (freshness, completeThrough, failing) => {
  expect(freshnessOf(answer(completeThrough), failing)).toBe(freshness);
});
