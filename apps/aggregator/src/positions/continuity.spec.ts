import { Logger } from '@nestjs/common';
import type { Slice } from '#kafka';
import type { DeadLetters } from '../dead-letters/dead-letters.js';
import { Continuity } from './continuity.js';
import type { Extent, LogExtents } from './log-extents.js';
import type { Position, Positions } from './positions.js';

Logger.overrideLogger(false);

/** One partition, `t/0`: its log, the stored position, and what was kept as lost. */
function partition(first: number, end: number, position?: number) {
  const stored = new Map(position === undefined ? [] : [['t/0', BigInt(position)]]);
  const lost: string[] = [];
  const extent: Extent = { topic: 't', partition: 0, first: BigInt(first), end: BigInt(end) };
  const continuity = new Continuity(
    { all: async () => [extent] } as unknown as LogExtents,
    {
      all: async () => new Map(stored),
      advance: async ([to]: readonly Position[]) => to && stored.set('t/0', to.offset),
      forget: async () => stored.delete('t/0'),
    } as unknown as Positions,
    {
      keep: async (letters: { reason: string; detail: string }[]) => {
        lost.push(...letters.map(({ reason, detail }) => `${reason}: ${detail}`));
      },
    } as unknown as DeadLetters,
  );
  return { continuity, stored, lost, extent };
}

const assigned = [{ topic: 't', partition: 0 }];
const slice = (firstOffset: number, nextOffset: number): Slice => ({
  ...{ stream: 'outcomes', topic: 't', partition: 0, records: [] },
  ...{ firstOffset: BigInt(firstOffset), nextOffset: BigInt(nextOffset) },
});

describe('Continuity', () => {
  it.each([
    ['a new installation: the beginning', partition(0, 9), 0n],
    ['the stored position', partition(0, 9, 5), 5n],
    ['the oldest record that is left', partition(3, 9, 2), 3n],
  ])('goes on from %s', async (_, { continuity }, offset) => {
    expect(await continuity.resume(assigned)).toEqual([{ topic: 't', partition: 0, offset }]);
  });

  it('advances over slices that follow each other, or are read again', async () => {
    const { continuity, stored, lost } = partition(0, 20, 5);
    await continuity.resume(assigned);
    await continuity.advance([slice(5, 8), slice(8, 10)]);
    await continuity.advance([slice(7, 12)]);
    expect(stored.get('t/0')).toBe(12n);
    expect(lost).toEqual([]);
  });

  it('keeps records as lost that were deleted before they were read', async () => {
    const { continuity, stored, lost } = partition(10, 20, 5);
    await continuity.resume(assigned);
    await continuity.advance([slice(10, 20)]);
    expect(lost).toEqual(['expired-unread: offsets 5 to 9 of t/0 were deleted before they were read']);
    expect(stored.get('t/0')).toBe(20n);
  });

  it('takes offsets that are skipped while the log is whole for the marks of a transaction', async () => {
    const { continuity, lost } = partition(0, 20, 5);
    await continuity.resume(assigned);
    await continuity.advance([slice(5, 8), slice(9, 10)]);
    expect(lost).toEqual([]);
  });

  it('passes a partition that is empty because all of it has expired', async () => {
    const { continuity, stored, lost, extent } = partition(10, 10, 5);
    await continuity.passExpired([extent], stored);
    expect(lost).toHaveLength(1);
    expect(stored.get('t/0')).toBe(10n);
  });

  it('reads a log from its beginning that is not the one it knew', async () => {
    const { continuity, stored, lost } = partition(0, 3, 50);
    expect(await continuity.resume(assigned)).toEqual([{ topic: 't', partition: 0, offset: 0n }]);
    expect(lost).toEqual(['log-replaced: t/0 was read up to 50, but now ends at 3: it is not the same log']);
    expect(stored.has('t/0')).toBe(false);
  });
});
