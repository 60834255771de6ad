import { createFormat } from '../format/format';
import { differenceOf } from './difference';
import { figuresOf } from './testing';

const format = createFormat('en', 'UTC');
const rate = 'positive-conversation-rate';

it('says by how many calls, or percentage points', () => {
  const change = { from: figuresOf(812, [1, 2]), to: figuresOf(815, [1, 4]) };
  expect(differenceOf(change, 'dials', format)).toBe('+3');
  expect(differenceOf(change, rate, format)).toBe('−25.0');
});

it('says nothing of a share that is missing on either side', () => {
  const [none, half] = [figuresOf(3, [0, 0]), figuresOf(3, [1, 2])];
  expect(differenceOf({ from: none, to: half }, rate, format)).toBe('');
  expect(differenceOf({ from: half, to: none }, rate, format)).toBe('');
});

it('says nothing where less than a tenth of a point would be written as none', () => {
  expect(differenceOf({ from: figuresOf(3, [151, 328]), to: figuresOf(3, [152, 330]) }, rate, format)).toBe('');
  expect(differenceOf({ from: figuresOf(3, [152, 330]), to: figuresOf(3, [151, 328]) }, rate, format)).toBe('');
});
