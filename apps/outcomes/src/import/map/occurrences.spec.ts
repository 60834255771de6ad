import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { Occurrences } from './occurrences.js';

const hash = (value: number | string) => createHash('sha256').update(String(value)).digest();

describe('Occurrences', () => {
  it('counts as a Map does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 200 }), async (values) => {
        const occurrences = new Occurrences();
        const counts = new Map<number, number>();
        for (const value of values) {
          expect(occurrences.add(hash(value))).toBe(counts.get(value) ?? 0);
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }),
    );
  });

  it('keeps what it knows while it grows', () => {
    const occurrences = new Occurrences();
    for (let i = 0; i < 20_000; i += 1) expect(occurrences.add(hash(i))).toBe(0);
    for (let i = 0; i < 20_000; i += 1) expect(occurrences.add(hash(i))).toBe(1);
  });

  it('tells apart hashes that want the same slot, zero included', () => {
    const occurrences = new Occurrences();
    const hashes = ['0000000000000000', '0000000000000001', '0100000000000000', '0000000000040000'].map((hex) =>
      Buffer.from(hex, 'hex'),
    );
    expect(hashes.map((each) => occurrences.add(each))).toEqual([0, 0, 0, 0]);
    expect(hashes.map((each) => occurrences.add(each))).toEqual([1, 1, 1, 1]);
  });
});
