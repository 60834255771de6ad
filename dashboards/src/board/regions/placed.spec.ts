import fc from 'fast-check';
import { placed } from './placed';
import { places } from './tiles';

it('stands as on a map where there is one', () => {
  const { tiles, heads } = placed({ regions: [...places.keys()].map((code) => ({ code })), districts: [] });
  expect(tiles).toHaveLength(places.size);
  expect(tiles[0]?.place).toEqual(places.get(tiles[0]?.code ?? ''));
  expect(heads).toEqual([]);
});

it('stands by district where there is no map, below its name', () => {
  const { tiles, heads, lines } = placed({
    regions: [{ code: 'LT-KL', district: 'west' }, { code: 'LT-VL', district: 'east' }, { code: 'LT-TE' }],
    districts: [{ id: 'east' }, { id: 'west' }],
  });
  expect(heads).toEqual([
    { id: 'east', row: 0 },
    { id: 'west', row: 2 },
  ]);
  expect(tiles).toEqual([
    { code: 'LT-VL', place: { column: 0, row: 1 } },
    { code: 'LT-KL', place: { column: 0, row: 3 } },
    { code: 'LT-TE', place: { column: 0, row: 4 } },
  ]);
  expect(lines).toBe(5);
});

it('gives each region a place of its own, inside', () => {
  const district = fc.constantFrom('a', 'b', 'c', undefined);
  fc.assert(
    fc.property(fc.array(district, { minLength: 1, maxLength: 90 }), (chosen) => {
      const regions = chosen.map((each, index) => ({ code: `XX-${index}`, ...(each ? { district: each } : {}) }));
      const { tiles, columns, lines } = placed({ regions, districts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
      expect(new Set(tiles.map(({ place: { column, row } }) => `${column}/${row}`)).size).toBe(regions.length);
      for (const { place } of tiles) expect(place.column < columns && place.row < lines).toBe(true);
    }),
  );
});
