import { jest } from '@jest/globals';
import type { ClickHouse } from '#clickhouse';
import type { Freshness } from '../freshness/freshness.js';
import { Pulse } from './pulse.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A pulse that somebody watches, and how many beats there were. */
async function watched() {
  const read = async () => ({ asOf: '', completeThrough: null, deadLetters: 0 });
  const pulse = new Pulse(
    { select: async () => [{ state: '1' }] } as unknown as ClickHouse,
    { read } as unknown as Freshness,
  );
  let beats = 0;
  const watching = pulse.beats.subscribe(() => {
    beats += 1;
  });
  await jest.advanceTimersByTimeAsync(0);
  return { pulse, beats: () => beats, watching };
}

it('beats twice a second while nothing has to be answered', async () => {
  const { beats, watching } = await watched();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(beats()).toBe(11);
  watching.unsubscribe();
});

it('leaves two thirds of the time to others, and is quick again once answers are', async () => {
  const { pulse, beats, watching } = await watched();
  pulse.answered(300);
  pulse.answered(1_000);
  await jest.advanceTimersByTimeAsync(500);
  expect(beats()).toBe(2);
  await jest.advanceTimersByTimeAsync(2_999);
  expect(beats()).toBe(2);
  await jest.advanceTimersByTimeAsync(1);
  expect(beats()).toBe(3);
  await jest.advanceTimersByTimeAsync(500);
  expect(beats()).toBe(4);
  watching.unsubscribe();
});

it('tells who comes between two beats of the last one', async () => {
  const { pulse, watching } = await watched();
  let known = 0;
  const coming = pulse.beats.subscribe(() => {
    known += 1;
  });
  expect(known).toBe(1);
  coming.unsubscribe();
  watching.unsubscribe();
});

it('does not fall silent, whatever answers took', async () => {
  const { pulse, beats, watching } = await watched();
  pulse.answered(60_000);
  await jest.advanceTimersByTimeAsync(500 + 10_000);
  expect(beats()).toBe(3);
  watching.unsubscribe();
});
