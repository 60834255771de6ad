import type { DayFigures } from '../api/types';
import { changesOf } from './changes';

const writing = { count: String, share: (value: number | null) => (value === null ? '—' : `${value * 100}%`) };
const figures = (dials: number, [numerator, denominator]: [number, number], negative = 0): DayFigures => ({
  dials: { value: dials },
  conversations: { value: 4 },
  'positive-conversation-rate': {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
  },
  'negative-conversations': { value: negative },
});

it('says only what changed', () => {
  expect(changesOf({ from: figures(812, [1, 2]), to: figures(815, [1, 2]) }, writing)).toEqual([
    { what: 'dials', from: '812', to: '815' },
  ]);
  expect(changesOf({ from: figures(3, [1, 2], 1), to: figures(3, [1, 2], 0) }, writing)).toEqual([
    { what: 'negative-conversations', from: '1', to: '0' },
  ]);
});

it('says a share by what it was divided from, also where it stays the same or there is none', () => {
  expect(changesOf({ from: figures(3, [0, 0]), to: figures(3, [1, 2]) }, writing)).toEqual([
    { what: 'positive-conversation-rate', from: '— (0 / 0)', to: '50% (1 / 2)' },
  ]);
  expect(changesOf({ from: figures(3, [1, 2]), to: figures(3, [2, 4]) }, writing)).toHaveLength(1);
});
