import type { RollupDays } from '#clickhouse';
import { RetriableError } from '#platform';
import type { Freshness } from './freshness.js';
import { Standings } from './standings.js';

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
  const before = performance.now();
  const both = [standings.read('demo', before), standings.read('demo', before)];
  looks[0]?.();
  expect(await Promise.all(both.map(lookOf))).toEqual(['look 1', 'look 1']);
  expect(await lookOf(standings.read('demo', before))).toBe('look 1');
  expect(looks).toHaveLength(1);
});

it('looks anew for who needs a later one, and says when it began', async () => {
  const { standings, looks } = tables();
  const first = standings.read('demo', 0);
  const later = performance.now() + 1e-6;
  const second = standings.read('demo', later);
  for (const end of looks) end();
  expect([await lookOf(first), await lookOf(second)]).toEqual(['look 1', 'look 2']);
  expect((await second).begun).toBeGreaterThanOrEqual((await first).begun);
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
  expect(await lookOf(standings.read('demo', performance.now()))).toBe('back');
});
