import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { freshNamespace, servers } from '#testing';
import { aPool, start } from '../testing/a-pool.js';
import { handOutAll, remove } from '../testing/whole-pool.js';

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);

jest.setTimeout(60_000);

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

type TestPool = ReturnType<typeof aPool>;

const poolOf = (size: number) => aPool({ redis, namespace, size, clock: { now: start } });
/** As a service that is started anew. */
const startedAnew = ({ campaign, archive, clock }: TestPool, size: number) =>
  aPool({ redis, namespace, size, campaign, archive, clock });

describe('an archive', () => {
  it('that has lost the pool learns of it anew', async () => {
    const { pool, campaign, clock, issue, settle } = poolOf(3);
    const { callId, number } = await issue('a');
    await settle(callId, 'refused');
    await pool.archiveNow();
    const again = aPool({ redis, namespace, size: 3, campaign, clock });
    await again.pool.stockUp();
    await remove(redis, again);
    await expect(again.handOut('b')).rejects.toThrow('lost');
    expect(await handOutAll(again)).not.toContain(number);
  });

  const size = 400;
  const goOn = async (pool: TestPool) => {
    await expect(pool.pool.stockUp()).rejects.toThrow('set back');
    return pool;
  };

  it.each([
    ['while the service goes on', goOn],
    ['while no service was there', async (pool: TestPool) => startedAnew(pool, size)],
  ])('that was set back to an older state, %s, learns of all that came since', async (_, after) => {
    const pool = poolOf(size);
    const never = new Set<string>();
    const refuse = async (volunteer: string) => {
      const { callId, number } = await pool.issue(volunteer);
      await pool.settle(callId, 'refused');
      never.add(number);
    };
    await refuse('before');
    await pool.pool.archiveNow();
    await pool.pool.stockUp();
    const setBack = pool.archive.snapshot();
    for (let each = 0; each < 100; each += 1) await refuse(`since ${each}`);
    await pool.pool.archiveNow();
    await pool.pool.stockUp();
    setBack();
    await refuse('after');
    const current = await after(pool);
    await current.pool.stockUp();
    await remove(redis, current);
    await expect(current.handOut('b')).rejects.toThrow('lost');
    const handedOut = await handOutAll(current);
    expect(handedOut.filter((number) => never.has(number))).toEqual([]);
    expect(handedOut.length).toBeGreaterThan(size / 4);
  });

  it('that was set back to before the pool was begun anew learns of it, too', async () => {
    const pool = poolOf(3);
    const { callId, number } = await pool.issue('a');
    const setBack = pool.archive.snapshot();
    await pool.settle(callId, 'refused');
    await pool.pool.rebuild();
    await pool.pool.stockUp();
    setBack();
    const again = startedAnew(pool, 3);
    await again.pool.stockUp();
    expect(await again.archive.states(0, 3)).toContainEqual(expect.objectContaining({ status: 'closed' }));
    expect(await handOutAll(again)).not.toContain(number);
  });
});
