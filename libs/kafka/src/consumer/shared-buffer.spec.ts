import { jest } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import type { Slice } from './record-batch.js';
import { SharedBuffer } from './shared-buffer.js';

const slice = (partition: number, records: number, bytes = 1): Slice => ({
  ...{ stream: 'outcomes', topic: 't', partition, firstOffset: 0n, nextOffset: BigInt(records) },
  records: Array.from({ length: records }, () => ({ value: Buffer.alloc(bytes) }) as unknown as KafkaMessage),
});

const limits = { maxRecords: 10, maxBytes: 1_000, maxAgeMs: 100 };
const now = () => jest.advanceTimersByTimeAsync(0);

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await now();
  return settled;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('SharedBuffer', () => {
  it('gives what there is, of all partitions, when the first of it is old enough', async () => {
    const buffer = new SharedBuffer(limits);
    const batch = buffer.next();
    const slices = [slice(0, 2), slice(3, 1)] as const;
    buffer.add(slices[0]);
    await jest.advanceTimersByTimeAsync(99);
    buffer.add(slices[1]);
    expect(await isSettled(batch)).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await batch).toEqual({ slices });
    expect(await isSettled(buffer.next())).toBe(false);
  });

  describe('with records that may wait', () => {
    const waiting = (partition: number): Slice => ({
      ...slice(partition, 1),
      records: [{ value: null, key: Buffer.from('patient') } as unknown as KafkaMessage],
    });
    const patient = { include: ({ key }: KafkaMessage) => String(key) === 'patient', maxAgeMs: 1_000 };

    it('lets them wait for others like them', async () => {
      const buffer = new SharedBuffer({ ...limits, patient });
      const batch = buffer.next();
      buffer.add(waiting(0));
      await jest.advanceTimersByTimeAsync(999);
      buffer.add(waiting(1));
      expect(await isSettled(batch)).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect((await batch)?.slices).toHaveLength(2);
    });

    it.each([
      ['before', [slice(2, 1), waiting(0)]],
      ['after', [waiting(0), slice(2, 1)]],
    ])('lets no other wait for them, that came %s', async (_, slices) => {
      const buffer = new SharedBuffer({ ...limits, patient });
      const batch = buffer.next();
      for (const each of slices) buffer.add(each);
      buffer.add(waiting(1));
      await jest.advanceTimersByTimeAsync(99);
      expect(await isSettled(batch)).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect((await batch)?.slices).toHaveLength(3);
      // What comes next is counted from its own coming.
      const next = buffer.next();
      buffer.add(waiting(0));
      await jest.advanceTimersByTimeAsync(999);
      expect(await isSettled(next)).toBe(false);
    });

    it('takes them at once when they are enough', async () => {
      const buffer = new SharedBuffer({ ...limits, maxRecords: 2, patient });
      buffer.add(waiting(0));
      buffer.add(waiting(1));
      expect((await buffer.next())?.slices).toHaveLength(2);
    });
  });

  it.each([
    ['records', slice(0, 10)],
    ['bytes', slice(0, 1, 1_000)],
  ])('is due at once, and full, when it has enough %s', async (_, large) => {
    const buffer = new SharedBuffer(limits);
    expect(await isSettled(buffer.hasRoom())).toBe(true);
    buffer.add(large);
    expect(await isSettled(buffer.hasRoom())).toBe(false);
    expect(await buffer.next()).toEqual({ slices: [large] });
    expect(await isSettled(buffer.hasRoom())).toBe(true);
  });

  it('forgets what was not taken', async () => {
    const buffer = new SharedBuffer(limits);
    buffer.add(slice(0, 10));
    buffer.clear();
    const batch = buffer.next();
    expect(await isSettled(buffer.hasRoom())).toBe(true);
    await jest.advanceTimersByTimeAsync(100);
    expect(await isSettled(batch)).toBe(false);
  });

  it('ends all waiting when it is closed', async () => {
    const buffer = new SharedBuffer(limits);
    const batch = buffer.next();
    buffer.close();
    buffer.add(slice(0, 10));
    expect(await batch).toBeUndefined();
    expect(await buffer.next()).toBeUndefined();
    await buffer.hasRoom();
  });
});
