import { readFile } from 'node:fs/promises';
import { hasMap, places } from './tiles';

it('gives each region a place of its own', () => {
  const spots = [...places.values()].map(({ column, row }) => `${column}/${row}`);
  expect(new Set(spots).size).toBe(places.size);
});

it('has a place for every region of the demo campaign', async () => {
  const campaign = await readFile(new URL('../../../../campaigns/demo/campaign.yaml', import.meta.url), 'utf8');
  const codes = [...campaign.matchAll(/code: (RU-\w+)/g)].map(([, code]) => code ?? '');
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !places.has(code))).toEqual([]);
});

it('is for campaigns that have nearly all their regions on it', () => {
  const placed = [...places.keys()].map((code) => ({ code }));
  expect(hasMap(placed)).toBe(true);
  expect(hasMap([])).toBe(false);
  expect(hasMap(placed.slice(0, 5))).toBe(false);
  expect(hasMap([...placed.slice(0, 20), ...Array.from({ length: 20 }, (_, index) => ({ code: `LT-${index}` }))])).toBe(
    false,
  );
});
