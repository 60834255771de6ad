import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { RetriableError } from '#platform';
import { eventually, freshNamespace, servers } from '#testing';
import { aPool, day, hour, start } from '../testing/a-pool.js';
import { handOutAll, remove, snapshot } from '../testing/whole-pool.js';

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);
const size = 400;

jest.setTimeout(60_000);

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

type TestPool = ReturnType<typeof aPool>;

/** As if Redis had been started anew: every connection breaks. */
async function reconnect(): Promise<void> {
  redis.disconnect(true);
  await eventually(async () => expect(await redis.ping()).toBe('PONG'));
}

/** A campaign that has gone on for a while: some numbers are out, some closed, some may be called again. */
async function aUsedPool(parts: { patienceMs?: number } = {}) {
  const clock = { now: start };
  const pool = aPool({ redis, namespace, size, clock, ...parts });
  const lost: (() => Promise<void>)[] = [];
  const never = new Set<string>();
  const call = async (volunteer: string) => {
    const lease = await pool.issue(volunteer);
    never.add(lease.number);
    return lease;
  };
  for (let each = 0; each < 20; each += 1) {
    const { callId, number } = await call(`a${each}`);
    if (each % 4 === 0) await pool.settle(callId, 'refused');
    if (each % 4 === 1) await pool.pool.doNotCall(callId, `a${each}`);
    if (each % 4 === 2) {
      await pool.settle(callId, 'no_answer');
      never.delete(number);
    }
    if (each === 9) {
      await pool.pool.archiveNow();
      await pool.pool.stockUp();
      lost.push(await snapshot(redis, pool));
    }
  }
  for (let each = 0; each < 20; each += 1) await pool.settle((await call(`b${each}`)).callId, 'not_in_service');
  for (let each = 0; each < 5; each += 1) await call(`c${each}`);
  await pool.pool.stockUp();
  return { pool, never, restore: lost[0] as () => Promise<void> };
}

describe('a pool whose Redis', () => {
  it('was flushed hands out nobody who was out, closed, or asked never to be called', async () => {
    const { pool, never } = await aUsedPool();
    await remove(redis, pool);
    await expect(pool.handOut('d')).rejects.toThrow('lost');
    const handedOut = await handOutAll(pool);
    expect(handedOut.filter((number) => never.has(number))).toEqual([]);
    expect(new Set(handedOut).size).toBeGreaterThan(size / 2);
  });

  it('was restored from an old snapshot does not either', async () => {
    const { pool, never, restore } = await aUsedPool();
    await restore();
    await reconnect();
    const handedOut = await handOutAll(pool);
    expect(handedOut.filter((number) => never.has(number))).toEqual([]);
    expect(new Set(handedOut).size).toBeGreaterThan(size / 2);
  });

  it('was restored from an old snapshot while nobody worked with it does not either', async () => {
    const { pool, never, restore } = await aUsedPool();
    await restore();
    const { campaign, archive, clock } = pool;
    const handedOut = await handOutAll(aPool({ redis, namespace, size, campaign, archive, clock }));
    expect(handedOut.filter((number) => never.has(number))).toEqual([]);
  });

  it('was only away goes on where it was', async () => {
    const { pool } = await aUsedPool();
    const { callId } = await pool.issue('e');
    await reconnect();
    expect(await pool.pool.renew(callId, 'e')).toMatchObject({ kind: 'done' });
  });

  it.each(['4', undefined])('is of another release (form %s) is begun anew from the archive', async (form) => {
    const { pool, never } = await aUsedPool();
    const [key = ''] = (await pool.keys()).filter((each) => each.endsWith(':form'));
    await (form === undefined ? redis.del(key) : redis.set(key, form));
    await reconnect();
    const handedOut = await handOutAll(pool);
    expect(handedOut.filter((number) => never.has(number))).toEqual([]);
    expect(handedOut.length).toBeGreaterThan(size / 2);
  });

  it('is begun anew hands out nothing meanwhile: the archive was read without it, and it would go out again', async () => {
    const { pool, never } = await aUsedPool({ patienceMs: 1000 });
    const { campaign, archive, clock } = pool;
    const other = aPool({ redis, namespace, size, campaign, archive, clock, patienceMs: 1000 });
    await other.issue('before').then(({ number }) => never.add(number));
    const states = archive.states.bind(archive);
    const asked: PromiseSettledResult<unknown>[] = [];
    jest.spyOn(archive, 'states').mockImplementationOnce(async (first, end) => {
      const found = await states(first, end);
      asked.push(...(await Promise.allSettled([pool, other].map(({ handOut }) => handOut('meanwhile')))));
      asked.push(...(await Promise.allSettled([pool, other].map(({ handOut }) => handOut('once more')))));
      return found;
    });
    await pool.pool.rebuild();
    expect(asked).toEqual(Array(4).fill({ status: 'rejected', reason: expect.any(RetriableError) }));
    const handedOut = await handOutAll(aPool({ redis, namespace, size, campaign, archive, clock }));
    expect(handedOut.filter((number) => never.has(number))).toEqual([]);
    expect(handedOut.length).toBeGreaterThan(size / 4);
  });

  it('was emptied under two instances is built anew once', async () => {
    const { pool, never } = await aUsedPool();
    const { campaign, archive, clock } = pool;
    const other = aPool({ redis, namespace, size, campaign, archive, clock });
    await other.pool.status();
    await remove(redis, pool);
    const numbers: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.allSettled([pool.handOut(`x${round}`), other.handOut(`y${round}`)]);
      for (const answer of answers)
        if (answer.status === 'fulfilled' && answer.value.kind === 'leased') numbers.push(answer.value.lease.number);
    }
    expect(numbers.length).toBeGreaterThan(30);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => never.has(number))).toEqual([]);
  });

  it('is begun anew stays paused, also if somebody paused it meanwhile', async () => {
    const { pool } = await aUsedPool();
    const { campaign, archive, clock } = pool;
    const other = aPool({ redis, namespace, size, campaign, archive, clock });
    await other.pool.status();
    const mark = archive.mark.bind(archive);
    const pauses: PromiseSettledResult<void>[] = [];
    const marks = jest.spyOn(archive, 'mark');
    // Before it is noted how far the pool has come; the next look is that of who builds it anew.
    marks.mockImplementationOnce(mark).mockImplementationOnce(async () => {
      const found = await mark();
      pauses.push(...(await Promise.allSettled([other.pool.pause(true)])));
      return found;
    });
    await pool.pool.rebuild();
    const answer = await pool.handOut('d');
    // Who is told that it did not work pauses it again.
    expect([pauses[0]?.status, answer.kind]).toEqual(['rejected', 'leased']);
    await other.pool.pause(true);
    await pool.pool.rebuild();
    expect(await pool.handOut('e')).toEqual({ kind: 'paused' });
  });

  it('is begun anew while a pause is being noted is paused, or the pause is not acknowledged', async () => {
    const { pool } = await aUsedPool();
    const { campaign, archive, clock } = pool;
    const other = aPool({ redis, namespace, size, campaign, archive, clock });
    await other.pool.stockUp();
    const putMark = archive.putMark.bind(archive);
    jest.spyOn(archive, 'putMark').mockImplementationOnce(async (mark) => {
      expect(mark.paused).toBe(true);
      await pool.pool.rebuild();
      await putMark(mark);
    });
    const [pause] = await Promise.allSettled([other.pool.pause(true)]);
    const answer = await pool.handOut('d');
    expect([pause?.status, answer.kind]).not.toEqual(['fulfilled', 'leased']);
    await other.pool.pause(true);
    expect(await pool.handOut('e')).toEqual({ kind: 'paused' });
  });

  it('was lost stays paused', async () => {
    const { pool } = await aUsedPool();
    await pool.pool.pause(true);
    await remove(redis, pool);
    await expect(pool.handOut('d')).rejects.toThrow('lost');
    expect(await pool.handOut('d')).toEqual({ kind: 'paused' });
    await pool.pool.pause(false);
    expect((await pool.handOut('d')).kind).toBe('leased');
  });
});

describe('a number whose last call', () => {
  const afterLoss = async (pool: TestPool) => {
    await pool.pool.archiveNow();
    await remove(redis, pool);
    await expect(pool.handOut('b')).rejects.toThrow('lost');
    await pool.pool.stockUp();
  };

  it.each([
    ['corrected', async ({ settle }: TestPool, callId: string) => await settle(callId, 'busy')],
    ['corrected, though it was not dialled', ({ settle }: TestPool, callId: string) => settle(callId, 'not_dialled')],
    [
      'reported',
      async (pool: TestPool) => {
        pool.clock.now += hour;
        await pool.finishAll();
      },
    ],
  ])('may still be %s when Redis loses what leads to it is never called again', async (_, end) => {
    const pool = aPool({ redis, namespace, size: 1, clock: { now: start } });
    const { callId } = await pool.issue('a');
    await end(pool, callId);
    await afterLoss(pool);
    await pool.settle(callId, 'refused', 2);
    pool.clock.now += 30 * day;
    expect((await pool.handOut('b')).kind).toBe('none');
  });

  it('was corrected after a loss is not called again after another one', async () => {
    const pool = aPool({ redis, namespace, size: 1, clock: { now: start } });
    const { callId } = await pool.issue('a');
    await pool.settle(callId, 'busy');
    await afterLoss(pool);
    await pool.settle(callId, 'refused', 2);
    pool.clock.now += 3 * day;
    await afterLoss(pool);
    expect((await pool.handOut('b')).kind).toBe('none');
  });

  it('can be corrected no more is called again, as one more attempt', async () => {
    const pool = aPool({ redis, namespace, size: 1, clock: { now: start } });
    const { callId, number } = await pool.issue('a');
    await pool.settle(callId, 'busy');
    pool.clock.now += 3 * day;
    await afterLoss(pool);
    expect(await pool.issue('b')).toMatchObject({ number, attempt: 2 });
  });
});

describe('an archive that does not answer', () => {
  it('stops the hand-out when the stock is used up, and nothing is lost by it', async () => {
    const { handOut, archive, issue } = aPool({ redis, namespace, size });
    await issue('a');
    archive.failure = new Error('away');
    let handedOut = 1;
    await expect(
      (async () => {
        for (; handedOut < size; handedOut += 1) await handOut(`b${handedOut}`);
      })(),
    ).rejects.toThrow('away');
    expect(handedOut).toBeGreaterThan(30);
    archive.failure = undefined;
    expect((await handOut('c')).kind).toBe('leased');
  });
});
