import { Logger } from '@nestjs/common';
import { OffsetCommitter } from './offset-committer.js';
import type { Slice } from './record-batch.js';

beforeAll(() => Logger.overrideLogger(false));

const slice = (partition: number, nextOffset: bigint): Slice => ({
  ...{ stream: 'outcomes', topic: 't', partition, firstOffset: 0n, nextOffset, records: [] },
});

describe('OffsetCommitter', () => {
  it('commits the latest offsets, one request at a time', async () => {
    const commits: string[][] = [];
    const ends: (() => void)[] = [];
    const committer = new OffsetCommitter(async (offsets) => {
      commits.push(offsets.map(({ partition, offset }) => `${partition}:${offset}`));
      await new Promise<void>((resolve) => ends.push(resolve));
    });
    committer.stored([slice(0, 5n)]);
    committer.stored([slice(0, 7n), slice(1, 3n)]);
    committer.stored([slice(0, 9n)]);
    ends[0]?.();
    const flushed = committer.flush();
    await Promise.resolve();
    await Promise.resolve();
    ends[1]?.();
    await flushed;
    expect(commits).toEqual([['0:5'], ['0:9', '1:3']]);
  });

  it('makes a failed commit good with the next one, unless the partition has gone', async () => {
    const commits: string[][] = [];
    let down = true;
    const committer = new OffsetCommitter(async (offsets) => {
      if (down) throw new Error('down');
      commits.push(offsets.map(({ partition, offset }) => `${partition}:${offset}`));
    });
    committer.stored([slice(0, 5n), slice(1, 5n), slice(2, 5n)]);
    await committer.flush();
    down = false;
    committer.keepOnly([0, 1].map((partition) => ({ topic: 't', partition })));
    committer.stored([slice(1, 8n)]);
    await committer.flush();
    expect(commits).toEqual([['0:5', '1:8']]);
  });
});
