import type { Row } from '../../api/types';
import { edgesOf, scaleOf, shadeCount, shadeOf } from './shades';

const region = (dials: number, positive: number, recorded: number): Row => ({
  dials: { value: dials },
  'positive-conversation-rate': {
    value: recorded === 0 ? null : positive / recorded,
    numerator: positive,
    denominator: recorded,
    interval: null,
    unrecorded: 0,
    bounds: null,
  },
});

const rows = [region(1000, 40, 100), region(500, 30, 50), region(90, 8, 10), region(10, 0, 0)];

it('shades shares from the smallest to the largest, leaving out those of too few conversations', () => {
  const scale = scaleOf(rows, 'positive-conversation-rate');
  expect(scale).toMatchObject({ low: 0.4, high: 0.6 });
  expect(rows.map((row) => shadeOf(row, scale))).toEqual([0, shadeCount - 1, 'few', 'few']);
});

it('shades counts from zero', () => {
  const scale = scaleOf(rows, 'dials');
  expect(rows.map((row) => shadeOf(row, scale))).toEqual([4, 3, 1, 0]);
});

it('says where nobody was called', () => {
  const scale = scaleOf(rows, 'dials');
  expect(shadeOf(undefined, scale)).toBe('none');
  expect(shadeOf(region(0, 0, 0), scale)).toBe('none');
});

it.each(['dials', 'positive-conversation-rate'] as const)('names the edges of its shades of %s', (measure) => {
  const scale = scaleOf(rows, measure);
  const edges = Array.from({ length: shadeCount }, (_, shade) => edgesOf(shade, scale));
  expect(edges[0]?.[0]).toBeCloseTo(scale.low);
  expect(edges.at(-1)?.[1]).toBeCloseTo(scale.high);
  for (const [index, [from]] of edges.entries()) if (index > 0) expect(from).toBeCloseTo(edges[index - 1]?.[1] ?? 0);
});

it('has one shade where all values are the same', () => {
  const same = [region(5, 20, 40), region(5, 20, 40)];
  expect(same.map((row) => shadeOf(row, scaleOf(same, 'positive-conversation-rate')))).toEqual([0, 0]);
});
