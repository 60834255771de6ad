import type { Campaign } from '../api/types';
import { chosenOf, newestFirst } from './newest-first';

const text = { en: 'x', ru: 'x' };
const campaign = (id: string, startsOn: string): Campaign => ({
  id,
  startsOn,
  name: text,
  timeZone: 'UTC',
  goal: { callsPerDay: 1 },
  lateWindowDays: 14,
  leaseMinutes: 60,
  guideline: '1',
  codebook: { version: 1, positive: text, neutral: text, negative: text },
  regions: [],
  districts: [],
  languages: ['ru'],
});

it('begins with the campaign that started last', () => {
  const all = [campaign('archive', '2010-01-01'), campaign('b', '2022-03-08'), campaign('a', '2022-03-08')];
  expect(newestFirst(all).map(({ id }) => id)).toEqual(['a', 'b', 'archive']);
});

it('takes the campaign that is named, and no other for one that there is not', () => {
  const all = [campaign('b', '2022-03-08'), campaign('archive', '2010-01-01')];
  expect([undefined, 'archive', 'gone'].map((id) => chosenOf(all, id)?.id)).toEqual(['b', 'archive', undefined]);
});
