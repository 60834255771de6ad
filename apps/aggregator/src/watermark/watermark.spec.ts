import fc from 'fast-check';
import type { Extent } from '../positions/log-extents.js';
import { Watermark } from './watermark.js';

const partitions = [0, 1, 2];
const extentsOf = (ends: readonly number[]): Extent[] =>
  partitions.map((partition) => ({ topic: 't', partition, first: 0n, end: BigInt(ends[partition] ?? 0) }));
const positionsOf = (reached: readonly number[]) =>
  new Map(partitions.map((partition) => [`t/${partition}`, BigInt(reached[partition] ?? 0)]));
const at = (tick: number) => new Date(tick * 250);

describe('Watermark', () => {
  it('is at the time of the question while there is nothing to read', () => {
    const watermark = new Watermark();
    watermark.observe(at(1), extentsOf([0, 0, 0]));
    expect(watermark.advance(new Map())).toEqual(at(1));
    expect(watermark.advance(new Map())).toBeUndefined();
  });

  it('does not pass a partition that is held back, however far the others are', () => {
    const watermark = new Watermark();
    watermark.observe(at(1), extentsOf([5, 5, 5]));
    watermark.observe(at(2), extentsOf([9, 9, 9]));
    expect(watermark.advance(positionsOf([9, 4, 9]))).toBeUndefined();
    expect(watermark.advance(positionsOf([9, 5, 9]))).toEqual(at(1));
    expect(watermark.advance(positionsOf([9, 9, 9]))).toEqual(at(2));
  });

  it('never passes a record that is not stored, and never goes back', () => {
    // Each step: records that come to each partition, and how many of what there is are then stored.
    const step = fc.record({
      come: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
      stored: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const watermark = new Watermark();
        const ends = [0, 0, 0];
        const reached = [0, 0, 0];
        const history: number[][] = [];
        let last = -1;
        for (const [tick, { come, stored }] of steps.entries()) {
          // What comes after the time was taken may or may not be among the end offsets: here it is not.
          watermark.observe(at(tick), extentsOf(ends));
          history.push([...ends]);
          for (const p of partitions) {
            ends[p] = (ends[p] ?? 0) + (come[p] ?? 0);
            reached[p] = Math.min(ends[p] ?? 0, (reached[p] ?? 0) + (stored[p] ?? 0));
          }
          const time = watermark.advance(positionsOf(reached));
          if (!time) continue;
          const passed = time.getTime() / 250;
          expect(passed).toBeGreaterThan(last);
          last = passed;
          for (const p of partitions) expect(reached[p]).toBeGreaterThanOrEqual(history[passed]?.[p] ?? 0);
        }
      }),
    );
  });

  it('keeps to bounds when far behind for long, and still arrives', () => {
    const watermark = new Watermark();
    for (let tick = 0; tick < 10_000; tick++) watermark.observe(at(tick), extentsOf([tick, 0, 0]));
    const half = watermark.advance(positionsOf([5_000, 0, 0]));
    expect(half?.getTime()).toBeLessThanOrEqual(at(5_000).getTime());
    expect(half?.getTime()).toBeGreaterThan(at(4_000).getTime());
    watermark.observe(at(10_000), extentsOf([10_000, 0, 0]));
    expect(watermark.advance(positionsOf([10_000, 0, 0]))).toEqual(at(10_000));
  });
});
