import fc from 'fast-check';
import { permute } from './permutation.js';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });

const order = (key: Uint8Array, size: number) =>
  Array.from({ length: size }, (_, position) => permute(key, size, position));

describe('permute', () => {
  it('gives each number of the pool exactly once', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 300 }), (key, size) => {
        expect(new Set(order(key, size))).toEqual(new Set(Array(size).keys()));
      }),
    );
  });

  it('stays inside pools of any size', () => {
    const places = fc
      .integer({ min: 1, max: 99_999_999 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
    fc.assert(
      fc.property(keys, places, (key, [size, position]) => {
        const index = permute(key, size, position);
        expect(Number.isInteger(index) && index >= 0 && index < size).toBe(true);
        expect(permute(key, size, position)).toBe(index);
      }),
    );
  });

  it('gives another order under another key', () => {
    const [one, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    expect(order(one, 1000)).not.toEqual(order(other, 1000));
  });

  it('leaves no run of neighbours together', () => {
    const indices = order(new Uint8Array(32).fill(7), 1000);
    const neighbours = indices.filter((index, at) => Math.abs(index - (indices[at + 1] ?? Number.NaN)) === 1);
    // Two of 999 gaps are expected of a random order; twenty would be no accident.
    expect(neighbours.length).toBeLessThan(20);
  });

  it.each([-1, 10, 1.5])('refuses position %d of ten', (position) => {
    expect(() => permute(new Uint8Array(32), 10, position)).toThrow(RangeError);
  });
});
