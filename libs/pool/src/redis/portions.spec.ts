import fc from 'fast-check';
import { portions } from './portions.js';

describe('portions', () => {
  it('have every number once, and none too many', () => {
    const range = fc.record({
      first: fc.nat(1000),
      length: fc.nat(50),
      group: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(range), fc.integer({ min: 1, max: 20 }), (parts, most) => {
        const ranges = parts.map(({ first, length, group }) => ({ first, end: first + length, group }));
        const numbersOf = (portion: Iterable<readonly [number, number, number]>) =>
          [...portion].flatMap(([first, end, group]) =>
            Array.from({ length: end - first }, (_, at) => `${group}/${first + at}`),
          );
        const divided = [...portions(ranges, most)];
        expect(divided.flatMap(numbersOf)).toEqual(numbersOf(ranges.map((r) => [r.first, r.end, r.group] as const)));
        for (const portion of divided) expect(numbersOf(portion).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
