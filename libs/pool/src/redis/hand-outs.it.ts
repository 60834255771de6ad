import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { freshNamespace, servers } from '#testing';
import { InventedNumbers } from '../numbers/invented-numbers.js';
import { aCall, aPool, day, hour, leaseOf, minute, start } from '../testing/a-pool.js';

jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);
const poolOf = (size: number) => aPool({ redis, namespace, size });

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

describe('handing out', () => {
  it('gives every volunteer another number, and none when all are out', async () => {
    const { issue, handOut } = poolOf(200);
    const leases = await Promise.all(Array.from({ length: 200 }, (_, at) => issue(`volunteer ${at}`)));
    expect(new Set(leases.map(({ number }) => number)).size).toBe(200);
    expect(leases.filter(({ region }) => region === 'RU-MOW')).toHaveLength(150);
    expect(await handOut('one more')).toEqual({ kind: 'none', retryAfterSeconds: 3600 });
  });

  it('draws thousands at a time where much is called and only few numbers are in open zones', async () => {
    const hours = { from: '09:00', to: '20:30', restDays: [], holidays: [] };
    const numbers = new InventedNumbers(2_000_000, [
      { code: 'RU-MOW', weight: 99, timeZone: 'Europe/Moscow' },
      { code: 'RU-AL', weight: 1, timeZone: 'Asia/Barnaul' },
    ]);
    // Half past nine in Barnaul, half past five in Moscow.
    const clock = { now: Math.ceil(start / day) * day + 2.5 * hour };
    const { handOut, pool } = aPool({ redis, namespace, size: numbers.size, numbers, hours, clock });
    await pool.stockUp();
    const leases = await Promise.all(Array.from({ length: 6000 }, (_, at) => handOut(`volunteer ${at}`)));
    const handedOut = leases.map((each) => leaseOf(each));
    expect(new Set(handedOut.map(({ number }) => number)).size).toBe(6000);
    expect(new Set(handedOut.map(({ call }) => call.region))).toEqual(new Set(['RU-AL']));
  });

  it('says the call, its number and until when it is his', async () => {
    const { handOut, campaign } = poolOf(1);
    const details = aCall(campaign, 'a');
    const lease = leaseOf(await handOut('a'));
    expect(lease).toMatchObject({
      call: { ...details, callId: expect.any(String), attempt: 1, region: 'RU-MOW' },
      number: '+99900000000',
      handedOutAt: new Date(start),
      expiresAt: new Date(start + 60 * minute),
      confirmed: false,
    });
  });

  it('answers the same request of the same volunteer alike', async () => {
    const { handOut, issue } = poolOf(10);
    const first = await issue('a', 'request');
    const again = leaseOf(await handOut('a', 'request'));
    expect(again).toMatchObject({ call: { callId: first.callId }, number: first.number, confirmed: true });
    expect(leaseOf(await handOut('b', 'request')).number).not.toBe(first.number);
  });

  it('says that a request is over when its call is', async () => {
    const { handOut, issue, clock, settle } = poolOf(10);
    const reported = await issue('a', 'reported');
    await settle(reported.callId, 'no_answer');
    expect(await handOut('a', 'reported')).toEqual({ kind: 'over' });
    await issue('a', 'run out');
    clock.now += 60 * minute;
    expect(await handOut('a', 'run out')).toEqual({ kind: 'over' });
  });

  it('gives a volunteer no more than three at a time', async () => {
    const { handOut, issue, settle } = poolOf(10);
    const [first] = await Promise.all([issue('a'), issue('a'), issue('a')]);
    expect(await handOut('a')).toEqual({ kind: 'too-many' });
    await settle(first?.callId ?? '', 'refused');
    expect((await handOut('a')).kind).toBe('leased');
  });
});

describe('a lease whose event was not published', () => {
  it('is given to the next request of its volunteer, whichever it is', async () => {
    const { handOut, pool } = poolOf(10);
    const { call, number } = leaseOf(await handOut('a', 'first'));
    await pool.abandon(call.callId);
    expect(leaseOf(await handOut('a', 'first')).call).toEqual(call);
    await pool.abandon(call.callId);
    expect(leaseOf(await handOut('a', 'second'))).toMatchObject({ call, number, confirmed: false });
    expect(leaseOf(await handOut('a', 'first')).call.callId).not.toBe(call.callId);
  });

  it('is kept while its publication may still succeed', async () => {
    const { handOut } = poolOf(10);
    const first = leaseOf(await handOut('a'));
    expect(leaseOf(await handOut('a')).call.callId).not.toBe(first.call.callId);
  });

  it('is taken back when nobody asks for it, and free only when that is published', async () => {
    const { handOut, pool, clock, finishAll } = poolOf(1);
    const { call } = leaseOf(await handOut('a', 'request'));
    await pool.abandon(call.callId);
    expect(await pool.endings(10)).toEqual([]);
    clock.now += 30_000;
    expect(await pool.endings(10)).toEqual([{ call, event: 'released' }]);
    expect((await handOut('b')).kind).toBe('none');
    expect(await pool.confirm(call.callId)).toBe(false);
    expect(await finishAll()).toEqual([]);
    clock.now += 10_000;
    expect(await finishAll()).toEqual([{ callId: call.callId, event: 'released' }]);
    expect(leaseOf(await handOut('a', 'request')).call.callId).not.toBe(call.callId);
  });
});
