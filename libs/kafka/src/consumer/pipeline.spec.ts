import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Store } from './batch-handler.js';
import { Persistence } from './persistence.js';
import { runPipeline } from './pipeline.js';
import type { Slice } from './record-batch.js';
import { SharedBuffer } from './shared-buffer.js';

beforeAll(() => Logger.overrideLogger(false));

const slice = (partition: number): Slice => ({
  ...{ stream: 'outcomes', topic: 't', partition, firstOffset: 0n, nextOffset: 1n, records: [] },
});

/** A pipeline in which each added slice is a batch, with a log of what happened. */
function pipeline(handle: (partition: number) => Promise<Store | undefined>) {
  const log: string[] = [];
  const buffer = new SharedBuffer({ maxRecords: 0, maxBytes: 0, maxAgeMs: 0 });
  const persistence = new Persistence({ firstPauseMs: 100, longestPauseMs: 400 });
  const end = runPipeline(
    buffer,
    async ({ slices: [first] }) => {
      log.push(`handle ${first?.partition}`);
      return await handle(first?.partition ?? -1);
    },
    persistence,
    ([first]) => log.push(`stored ${first?.partition}`),
  );
  const add = async (partition: number) => {
    buffer.add(slice(partition));
    await jest.advanceTimersByTimeAsync(0);
  };
  return { log, buffer, persistence, end, add };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('runPipeline', () => {
  it('handles a batch while the last one is being stored, and stores in order', async () => {
    const ends: (() => void)[] = [];
    const { log, add, buffer, end } = pipeline(async () => () => new Promise<void>((resolve) => ends.push(resolve)));
    await add(1);
    await add(2);
    expect(log).toEqual(['handle 1', 'handle 2']);
    expect(ends).toHaveLength(1);
    for (let i = 0; i < 2; i++) {
      ends[i]?.();
      await jest.advanceTimersByTimeAsync(0);
    }
    expect(log).toEqual(['handle 1', 'handle 2', 'stored 1', 'stored 2']);
    buffer.close();
    await end;
  });

  it('tries what fails again and again, with growing pauses, and goes no further', async () => {
    let failures = 5;
    const fail = () => {
      failures -= 1;
      if (failures > 0) throw new Error('down');
    };
    const { log, add, buffer, end, persistence } = pipeline(async (partition) => {
      if (partition === 1) return async () => fail();
      return undefined;
    });
    await add(1);
    await add(2);
    expect(persistence.failure).toMatchObject({ message: 'down' });
    await jest.advanceTimersByTimeAsync(100 + 200 + 400);
    expect(log).toEqual(['handle 1', 'handle 2']);
    await jest.advanceTimersByTimeAsync(400);
    expect(log).toEqual(['handle 1', 'handle 2', 'stored 1', 'stored 2']);
    expect(persistence.failure).toBeUndefined();
    buffer.close();
    await end;
  });

  it('ends without reporting a batch that is not stored', async () => {
    const { log, add, buffer, end, persistence } = pipeline(async () => async () => {
      throw new Error('down');
    });
    await add(1);
    persistence.giveUp();
    buffer.close();
    await end;
    expect(log).toEqual(['handle 1']);
  });
});
