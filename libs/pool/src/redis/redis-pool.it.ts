import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { freshNamespace, servers } from '#testing';
import { aPool, day, leaseOf, minute } from '../testing/a-pool.js';

jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);
const poolOf = (size: number) => aPool({ redis, namespace, size });

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

describe('giving back', () => {
  it('frees the number once it is published; again changes nothing', async () => {
    const { handOut, issue, pool } = poolOf(1);
    const { callId, number } = await issue('a');
    const ending = { event: 'released', call: expect.objectContaining({ callId }) };
    expect(await pool.release(callId, 'a')).toEqual({ kind: 'done', ending });
    expect(await pool.release(callId, 'a')).toEqual({ kind: 'done', ending });
    expect((await handOut('b')).kind).toBe('none');
    await pool.finish(callId);
    await pool.finish(callId);
    expect(await pool.release(callId, 'a')).toEqual({ kind: 'done' });
    expect(leaseOf(await handOut('b'))).toMatchObject({ number, call: { attempt: 1 } });
    expect((await handOut('c')).kind).toBe('none');
  });

  it('hands out fresh numbers before those that were given back', async () => {
    const { issue, pool } = poolOf(2);
    const first = await issue('a');
    await pool.release(first.callId, 'a');
    await pool.finish(first.callId);
    expect((await issue('a')).number).not.toBe(first.number);
    expect((await issue('a')).number).toBe(first.number);
  });

  it('does not drop what nobody published', async () => {
    const { issue, pool, clock } = poolOf(1);
    const { callId } = await issue('a');
    await pool.release(callId, 'a');
    clock.now += 10_000;
    expect(await pool.endings(10)).toMatchObject([{ event: 'released', call: { callId } }]);
  });
});

describe('running out', () => {
  it('is claimed by one instance, once', async () => {
    const { issue, pool, clock, finishAll } = poolOf(50);
    const calls = await Promise.all(Array.from({ length: 50 }, (_, at) => issue(`volunteer ${at}`)));
    clock.now += 60 * minute - 1;
    expect(await pool.endings(100)).toEqual([]);
    clock.now += 1;
    const claims = (await Promise.all(Array.from({ length: 10 }, () => pool.endings(20)))).flat();
    expect(claims.map(({ call }) => call.callId).sort()).toEqual(calls.map(({ callId }) => callId).sort());
    clock.now += 10_000;
    expect(await finishAll()).toHaveLength(50);
    clock.now += 60 * minute;
    expect(await pool.endings(100)).toEqual([]);
  });

  it('can be put off, but not past the late window', async () => {
    const { issue, pool, clock } = poolOf(1);
    const { callId, expiresAt } = await issue('a');
    clock.now += 40 * minute;
    const renewed = { kind: 'done', expiresAt: new Date(expiresAt.getTime() + 40 * minute) };
    expect(await pool.renew(callId, 'a')).toEqual(renewed);
    clock.now += 59 * minute;
    expect(await pool.endings(10)).toEqual([]);
    for (let hours = 0; hours < 14 * 24; hours += 1) {
      await pool.renew(callId, 'a');
      clock.now += 59 * minute;
    }
    clock.now += day;
    expect(await pool.endings(10)).toHaveLength(1);
    expect(await pool.renew(callId, 'a')).toEqual({ kind: 'over' });
  });

  it('frees the number only after the late window, unless a late outcome says more', async () => {
    const { issue, handOut, clock, finishAll, settle } = poolOf(3);
    const [left, late, answered] = await Promise.all([issue('a'), issue('b'), issue('c')]);
    clock.now += 60 * minute;
    await finishAll();
    await settle(late.callId, 'busy');
    await settle(answered.callId, 'conversation');
    expect(await handOut('d')).toEqual({ kind: 'none', retryAfterSeconds: 40 * 60 });
    clock.now += 40 * minute;
    expect(leaseOf(await handOut('d'))).toMatchObject({ number: late.number, call: { attempt: 2 } });
    clock.now += 15 * day;
    expect(leaseOf(await handOut('e'))).toMatchObject({ number: left.number, call: { attempt: 1 } });
    expect((await handOut('f')).kind).toBe('none');
  });
});

describe('an outcome', () => {
  it('ends the lease, so that it does not run out', async () => {
    const { issue, pool, clock, settle } = poolOf(1);
    const { callId } = await issue('a');
    await settle(callId, 'conversation');
    clock.now += 15 * day;
    expect(await pool.endings(10)).toEqual([]);
    expect(await pool.renew(callId, 'a')).toEqual({ kind: 'over' });
    expect(await pool.release(callId, 'a')).toEqual({ kind: 'over' });
  });

  it('comes before an expiry that is being published', async () => {
    const { issue, handOut, pool, clock, settle } = poolOf(1);
    const { callId } = await issue('a');
    clock.now += 60 * minute;
    await pool.endings(10);
    await settle(callId, 'not_dialled');
    await pool.finish(callId);
    expect(leaseOf(await handOut('b')).call.attempt).toBe(1);
  });

  it('closes the number, or lets it rest and counts the attempt', async () => {
    const { issue, handOut, clock, settle } = poolOf(2);
    const [refused, silent] = await Promise.all([issue('a'), issue('b')]);
    await settle(refused.callId, 'refused');
    await settle(silent.callId, 'no_answer');
    await settle(silent.callId, 'no_answer');
    clock.now += day + 40 * minute;
    expect(await issue('c')).toMatchObject({ number: silent.number, attempt: 2 });
    expect((await handOut('d')).kind).toBe('none');
  });

  it('leaves a number alone after five attempts', async () => {
    const { issue, handOut, clock, settle } = poolOf(1);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const { callId, attempt: counted } = await issue('a');
      expect(counted).toBe(attempt);
      await settle(callId, 'busy');
      clock.now += 60 * minute;
    }
    expect((await handOut('a')).kind).toBe('none');
  });

  it('that is retracted lets the number rest', async () => {
    const { issue, handOut, clock, retract } = poolOf(1);
    const { callId } = await issue('a');
    await retract(callId);
    expect((await handOut('b')).kind).toBe('none');
    clock.now += 2 * day;
    expect((await handOut('b')).kind).toBe('leased');
  });

  it('of a call that nobody here handed out is nothing to the pool', async () => {
    await expect(poolOf(1).settle(randomUUID(), 'refused')).resolves.toBeUndefined();
  });
});

describe('asked never to be called', () => {
  it.each(['during the call', 'after the outcome', 'after it was given back'])('holds for ever: %s', async (when) => {
    const { issue, handOut, pool, clock, settle } = poolOf(1);
    const { callId } = await issue('a');
    if (when === 'after the outcome') await settle(callId, 'no_answer');
    if (when === 'after it was given back') {
      await pool.release(callId, 'a');
      await pool.finish(callId);
    }
    for (let times = 0; times < 2; times += 1)
      expect(await pool.doNotCall(callId, 'a')).toEqual({ kind: 'done', index: 0 });
    await settle(callId, 'busy');
    clock.now += 100 * day;
    expect(await pool.endings(10)).toEqual([]);
    expect((await handOut('b')).kind).toBe('none');
  });
});

describe('somebody else, or a call that is not there', () => {
  it.each(['renew', 'release', 'doNotCall'] as const)('may not %s', async (step) => {
    const { issue, pool } = poolOf(1);
    const { callId } = await issue('a');
    expect(await pool[step](callId, 'b')).toEqual({ kind: 'unknown' });
    expect(await pool[step](randomUUID(), 'a')).toEqual({ kind: 'unknown' });
  });
});
