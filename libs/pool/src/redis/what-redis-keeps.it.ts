import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { freshNamespace, servers } from '#testing';
import { aPool, day, minute, start } from '../testing/a-pool.js';

jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);
const poolOf = (size: number) => aPool({ redis, namespace, size });

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

describe('what Redis keeps', () => {
  /** The keys that lead from a call to its number. */
  const linksOf = async ({ keys }: ReturnType<typeof poolOf>) =>
    (await keys()).filter((key) => /:lease:[^:]*$/.test(key));

  it('never contains a number', async () => {
    const { issue, keys } = poolOf(5);
    const { number } = await issue('a', 'request');
    const dumps: string[] = [];
    for (const key of await keys()) dumps.push(key, ((await redis.dumpBuffer(key)) ?? '').toString('latin1'));
    expect(dumps.length).toBeGreaterThan(10);
    expect(dumps.join()).not.toContain(number.slice(4));
  });

  it('does not tell when the pool was begun: the first numbers go out in the same second', async () => {
    const began = Math.floor(Date.now() / 1000);
    const pool = poolOf(1);
    await pool.issue('a');
    const seconds = Array.from({ length: Math.ceil(Date.now() / 1000) - began + 1 }, (_, later) => began + later);
    const named = (await pool.keys()).join();
    expect(seconds.filter((second) => named.includes(String(second)))).toEqual([]);
  });

  it('leads from a call to a place in the list until a day after the outcome, and holds no time of it', async () => {
    const pool = poolOf(1);
    const { callId } = await pool.issue('a', 'request');
    await pool.settle(callId, 'no_answer');
    const [link = '', ...others] = await linksOf(pool);
    expect(others).toEqual([]);
    expect(await redis.pexpiretime(link)).toBe(start - 20 * minute + day);
    const version = (4n << 48n).toString(16).padStart(16, '0');
    expect((await redis.get(link))?.split('\n')).toEqual([
      ...['settled', 'a', '0', '1', 'Europe/Moscow', '0', String(start + 40 * minute + 14 * day), version, ''],
    ]);
  });

  it('has nothing among the running leases of a call that is over', async () => {
    const pool = poolOf(2);
    const [reported, running] = await Promise.all([pool.issue('a'), pool.issue('b')]);
    await pool.settle(reported.callId, 'no_answer');
    const hashes = (await pool.keys()).filter((key) => /:(leases|open)$/.test(key));
    const fields = await Promise.all(hashes.map((key) => redis.hkeys(key)));
    expect(fields.flat().sort()).toEqual([running.callId, 'b'].sort());
  });

  it('names a call in its clock no longer than its lease would have run', async () => {
    const pool = poolOf(2);
    const [reported, renewed] = await Promise.all([pool.issue('a'), pool.issue('b')]);
    await pool.settle(reported.callId, 'no_answer');
    pool.clock.now += 40 * minute;
    await pool.pool.renew(renewed.callId, 'b');
    pool.clock.now += 20 * minute;
    expect(await pool.pool.endings(10)).toEqual([]);
    const [clock = ''] = (await pool.keys()).filter((key) => key.endsWith(':wake'));
    expect(await redis.zrange(clock, '0', '-1')).toEqual([renewed.callId]);
  });

  it('leads there to the end of the late window if no outcome came', async () => {
    const pool = poolOf(1);
    await pool.issue('a');
    pool.clock.now += 60 * minute;
    await pool.finishAll();
    const links = await linksOf(pool);
    expect(links).toHaveLength(1);
    for (const key of links) expect(await redis.pexpiretime(key)).toBe(start + 40 * minute + 14 * day);
  });
});
