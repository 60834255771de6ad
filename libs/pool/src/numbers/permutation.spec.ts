import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyBytes, Permutation } from './permutation.js';

const orderOf = (key: Buffer, size: number) => {
  const permutation = new Permutation(key, size);
  return Array.from({ length: size }, (_, position) => permutation.at(position));
};

describe('Permutation', () => {
  it('has every number once, whatever the size and the key', () => {
    const keys = fc.uint8Array({ minLength: keyBytes, maxLength: keyBytes });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), keys, (size, key) => {
        expect(orderOf(Buffer.from(key), size).sort((a, b) => a - b)).toEqual(
          Array.from({ length: size }, (_, i) => i),
        );
      }),
    );
  });

  it('is the same for a key, and another for another', () => {
    const [one, other] = [randomBytes(keyBytes), randomBytes(keyBytes)];
    expect(orderOf(one, 500)).toEqual(orderOf(one, 500));
    expect(orderOf(one, 500)).not.toEqual(orderOf(other, 500));
  });

  it('puts each number at each place about as often', () => {
    const [size, keys] = [7, 7000];
    const counts = Array.from({ length: size * size }, () => 0);
    for (let key = 0; key < keys; key += 1)
      orderOf(randomBytes(keyBytes), size).forEach((value, position) => {
        counts[position * size + value] = (counts[position * size + value] as number) + 1;
      });
    // Expected 1000 with a deviation of 29: five of them either way.
    for (const count of counts) expect(Math.abs(count - keys / size)).toBeLessThan(5 * 30);
  });
});
