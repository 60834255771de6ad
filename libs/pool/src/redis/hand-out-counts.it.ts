import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { startOfHour } from '#events';
import { eventually, freshNamespace, servers } from '#testing';
import { aPool, hour, minute, start } from '../testing/a-pool.js';

jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

/** The next full hour, when the pool has been counting for a while. */
const firstHour = start + 40 * minute;
const iso = (time: number) => startOfHour(new Date(time), 'UTC');

async function aCountingPool() {
  const pool = aPool({ redis, namespace, size: 400 });
  await pool.pool.status();
  pool.clock.now = firstHour + minute;
  const counts = async () => {
    await pool.pool.archiveNow();
    return [...pool.archive.hours.values()];
  };
  return { ...pool, counts };
}

describe('hand-outs of an hour', () => {
  it('are counted where the lease is made, and told when the hour is over', async () => {
    const { issue, handOut, counts, clock, archive } = await aCountingPool();
    await issue('a', 'request');
    await issue('b');
    await handOut('a', 'request');
    expect(await counts()).toEqual([]);
    clock.now += hour;
    expect(await counts()).toEqual([]);
    clock.now += 5 * minute;
    expect(await counts()).toEqual([{ hour: iso(firstHour), handedOut: 2, acknowledged: 2 }]);
    const { since, through } = archive.coverage.at(-1) ?? {};
    expect(since?.getTime()).toBe(start);
    expect(through?.getTime()).toBe(clock.now - 5 * minute);
  });

  it('are told once more when what was open is known', async () => {
    const { handOut, pool, finishAll, counts, clock } = await aCountingPool();
    const answer = await handOut('a');
    if (answer.kind !== 'leased') throw new Error(answer.kind);
    await pool.abandon(answer.lease.call.callId);
    clock.now += 2 * hour;
    expect(await counts()).toEqual([{ hour: iso(firstHour), handedOut: 1, acknowledged: 0 }]);
    await finishAll();
    expect(await counts()).toEqual([{ hour: iso(firstHour), handedOut: 1, acknowledged: 1 }]);
  });

  it('are counted once, however a call ends', async () => {
    const { issue, giveBack, settle, finishAll, retract, counts, clock } = await aCountingPool();
    const [reported, released, expired, late, retracted] = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((volunteer) => issue(volunteer)),
    );
    await settle(reported?.callId ?? '', 'refused');
    await giveBack(released?.callId ?? '', 'b');
    await retract(retracted?.callId ?? '');
    clock.now += 2 * hour;
    expect((await finishAll()).map(({ callId }) => callId).sort()).toEqual([expired?.callId, late?.callId].sort());
    await settle(late?.callId ?? '', 'conversation');
    expect(await counts()).toEqual([{ hour: iso(firstHour), handedOut: 5, acknowledged: 5 }]);
    clock.now += 30 * hour;
    await counts();
    clock.now += hour;
    expect((await counts()).length).toBe(1);
  });

  it('of an hour in which Redis was lost are not said to be counted', async () => {
    const { issue, counts, clock, archive, keys, pool } = await aCountingPool();
    await issue('a');
    clock.now += 2 * hour;
    await counts();
    await issue('b');
    const lostIn = clock.now;
    await redis.unlink(...(await keys()));
    await eventually(async () => await pool.status());
    await issue('c');
    clock.now += 2 * hour;
    expect((await counts()).map(({ handedOut }) => handedOut)).toEqual([1]);
    expect(archive.coverage.at(-1)?.since.getTime()).toBe(lostIn);
  });

  it('that only an older archive knew are not said to be counted, and those that Redis has are told once more', async () => {
    const { issue, counts, clock, archive, pool } = await aCountingPool();
    const setBack = archive.snapshot();
    await issue('a');
    clock.now += 24 * hour;
    await issue('b');
    const counted = iso(clock.now - minute);
    clock.now += 2 * hour;
    expect((await counts()).map(({ handedOut }) => handedOut)).toEqual([1, 1]);
    await pool.stockUp();
    setBack();
    await issue('c');
    await eventually(async () => await pool.stockUp());
    expect(await counts()).toEqual([{ hour: counted, handedOut: 1, acknowledged: 1 }]);
    expect(archive.coverage.map(({ since }) => since.getTime())).toEqual(Array(2).fill(firstHour + 3 * hour));
  });

  it('that an archive knew before it was set back by less than a day stay counted, and the later ones are told', async () => {
    const { issue, counts, clock, archive, pool } = await aCountingPool();
    await issue('a');
    clock.now += 20 * hour;
    await counts();
    const setBack = archive.snapshot();
    await issue('b');
    clock.now += 20 * hour;
    const known = await counts();
    expect(known.map(({ handedOut }) => handedOut)).toEqual([1, 1]);
    await pool.stockUp();
    setBack();
    await issue('c');
    await eventually(async () => await pool.stockUp());
    expect([...archive.hours.values()]).toEqual(known);
    expect(archive.coverage.at(-1)?.since.getTime()).toBe(start);
  });
});
