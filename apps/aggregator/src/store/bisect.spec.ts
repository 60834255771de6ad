import fc from 'fast-check';
import { RejectedByStore } from '#clickhouse';
import { RetriableError } from '#platform';
import { insertBisecting } from './bisect.js';

/** A store that refuses batches with negative numbers in them. */
function picky() {
  const kept: number[] = [];
  const insert = async (items: readonly number[]) => {
    if (items.some((item) => item < 0)) throw new RejectedByStore('negative');
    kept.push(...items);
  };
  return { kept, insert };
}

describe('insertBisecting', () => {
  it('inserts all that the store takes, in order, and names the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -20, max: 200 }), { maxLength: 300 }), async (items) => {
        const bad = items.filter((item) => item < 0);
        fc.pre(bad.length <= 100);
        const { kept, insert } = picky();
        const refused = await insertBisecting(items, insert);
        expect(kept).toEqual(items.filter((item) => item >= 0));
        expect(refused.map(({ item }) => item)).toEqual(bad);
      }),
    );
  });

  it('stops when so many are refused that the rows are not to blame', async () => {
    const { kept, insert } = picky();
    const items = Array.from({ length: 1_000 }, () => -1);
    await expect(insertBisecting([...items, 1], insert)).rejects.toBeInstanceOf(RetriableError);
    expect(kept).toEqual([]);
  });

  it('passes on every other failure', async () => {
    const down = new RetriableError('down');
    await expect(
      insertBisecting([1], async () => {
        throw down;
      }),
    ).rejects.toBe(down);
  });
});
