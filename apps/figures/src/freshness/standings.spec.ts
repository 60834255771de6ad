import { jest } from '@jest/globals';
import type { RollupDays } from '#clickhouse';
import { RetriableError } from '#platform';
import { eventually } from '#testing';
import type { Freshness } from './freshness.js';
import { Standings, sharedMs } from './standings.js';

/** Milliseconds. */
let now = 0;
beforeEach(() => {
  now = 1;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** What is read says which look it was, and may fail. */
function tables() {
  const looks: (() => void)[] = [];
  const read = async () => {
    const asOf = `look ${looks.length + 1}`;
    await new Promise<void>((resolve) => looks.push(resolve));
    return { asOf, completeThrough: null, deadLetters: 0 };
  };
  const standings = new Standings({ read } as Freshness, { states: async () => [] } as unknown as RollupDays);
  return { standings, looks };
}

const lookOf = async (standing: ReturnType<Standings['read']>) => (await standing).extent.asOf;

it('looks once for all who may share it, under way or over', async () => {
  const { standings, looks } = tables();
  const both = [standings.read('demo', now), standings.read('demo', now)];
  looks[0]?.();
  expect(await Promise.all(both.map(lookOf))).toEqual(['look 1', 'look 1']);
  expect(await lookOf(standings.read('demo', now))).toBe('look 1');
  expect(looks).toHaveLength(1);
});

it('looks anew for who needs a later one, and says when it began', async () => {
  const { standings, looks } = tables();
  const first = standings.read('demo', now);
  now += 1;
  const second = standings.read('demo', now);
  for (const end of looks) end();
  expect([await lookOf(first), await lookOf(second)]).toEqual(['look 1', 'look 2']);
  expect([(await first).begun, (await second).begun]).toEqual([1, 2]);
});

it('looks ahead for who asks on and on, who then never waits', async () => {
  const { standings, looks } = tables();
  const ask = () => lookOf(standings.read('demo', now - sharedMs));
  const first = ask();
  looks[0]?.();
  await first;
  now += sharedMs / 2;
  expect([await ask(), await ask()]).toEqual(['look 1', 'look 1']);
  expect(looks).toHaveLength(2);
  looks[1]?.();
  await eventually(async () => expect(await ask()).toBe('look 2'));
  expect(looks).toHaveLength(2);
});

it('does not look ahead where a look takes too long to be there in time', async () => {
  const { standings, looks } = tables();
  const ask = () => lookOf(standings.read('demo', now - sharedMs));
  const first = ask();
  now += sharedMs / 2 + 1;
  looks[0]?.();
  await first;
  now += sharedMs / 4;
  expect(await ask()).toBe('look 1');
  expect(looks).toHaveLength(1);
});

it('keeps the later of two looks, whichever is over first', async () => {
  const { standings, looks } = tables();
  const first = standings.read('demo', now);
  now += 1;
  const second = standings.read('demo', now);
  looks[1]?.();
  await second;
  looks[0]?.();
  await first;
  expect(await lookOf(standings.read('demo', 0))).toBe('look 2');
});

it('does not share a look with another campaign', async () => {
  const { standings, looks } = tables();
  const both = [standings.read('demo', 0), standings.read('other', 0)];
  for (const end of looks) end();
  expect(await Promise.all(both.map(lookOf))).toEqual(['look 1', 'look 2']);
});

it('shares a failure too, and looks anew for who comes later', async () => {
  let isAway = true;
  const read = async () => {
    if (isAway) throw new RetriableError('away');
    return { asOf: 'back', completeThrough: null, deadLetters: 0 };
  };
  const standings = new Standings({ read } as Freshness, { states: async () => [] } as unknown as RollupDays);
  await expect(standings.read('demo', 0)).rejects.toThrow('away');
  isAway = false;
  expect(await lookOf(standings.read('demo', now))).toBe('back');
});

it('tells who asks again of a failure, not who was answered while it looked ahead', async () => {
  let isAway = false;
  const read = async () => {
    if (isAway) throw new RetriableError('away');
    return { asOf: 'there', completeThrough: null, deadLetters: 0 };
  };
  const standings = new Standings({ read } as Freshness, { states: async () => [] } as unknown as RollupDays);
  const ask = () => lookOf(standings.read('demo', now - sharedMs));
  await ask();
  isAway = true;
  now += sharedMs;
  expect(await ask()).toBe('there');
  now += 1;
  await expect(ask()).rejects.toThrow('away');
});
