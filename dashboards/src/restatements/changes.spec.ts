import { changesOf } from './changes';
import { figuresOf } from './testing';

const writing = { count: String, share: (value: number | null) => (value === null ? '—' : `${value * 100}%`) };

it('says only what changed', () => {
  expect(changesOf({ from: figuresOf(812, [1, 2]), to: figuresOf(815, [1, 2]) }, writing)).toEqual([
    { what: 'dials', from: '812', to: '815' },
  ]);
  expect(changesOf({ from: figuresOf(3, [1, 2], 1), to: figuresOf(3, [1, 2], 0) }, writing)).toEqual([
    { what: 'negative-conversations', from: '1', to: '0' },
  ]);
});

it('says a share by what it was divided from, also where it stays the same or there is none', () => {
  expect(changesOf({ from: figuresOf(3, [0, 0]), to: figuresOf(3, [1, 2]) }, writing)).toEqual([
    { what: 'positive-conversation-rate', from: '— (0 / 0)', to: '50% (1 / 2)' },
  ]);
  expect(changesOf({ from: figuresOf(3, [1, 2]), to: figuresOf(3, [2, 4]) }, writing)).toHaveLength(1);
});
