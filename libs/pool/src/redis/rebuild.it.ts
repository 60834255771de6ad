import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { RetriableError } from '#platform';
import { eventually, freshNamespace, servers } from '#testing';
import type { RebuildProgress } from '../number-pool.js';
import { aPool } from '../testing/a-pool.js';

jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

/** Does something, and looks again and again how far it has come. */
async function watched(pool: { rebuilding(): RebuildProgress | undefined }, work: () => Promise<void>) {
  const seen: RebuildProgress[] = [];
  const timer = setInterval(() => {
    const progress = pool.rebuilding();
    if (progress) seen.push(progress);
  }, 1);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return seen;
}

/** Waits with what it reads of the archive until it is let. @returns lets it */
function held({ archive }: ReturnType<typeof aPool>): () => void {
  const [gate, states] = [new EventEmitter(), archive.states.bind(archive)];
  const opened = once(gate, 'open');
  jest.spyOn(archive, 'states').mockImplementation(async (first, end) => {
    await opened;
    return await states(first, end);
  });
  return () => void gate.emit('open');
}

const orderOf = (seen: readonly RebuildProgress[]) => [...new Set(seen.map(({ step }) => step))];

describe('beginning anew after many were forbidden', () => {
  const parts = { size: 100_000, forbidden: [{ kind: 'region', value: 'RU-AL' }] as const };
  const regionsHandedOut = async ({ issue }: ReturnType<typeof aPool>) => {
    const leases = await Promise.all(Array.from({ length: 200 }, (_, at) => issue(`volunteer ${at}`)));
    return new Set(leases.map(({ region }) => region));
  };

  it('tells how far each step has come, and forbids them still', async () => {
    const tested = aPool({ redis, namespace, ...parts });
    await tested.pool.stockUp();
    const seen = await watched(tested.pool, () => tested.pool.rebuild());
    expect(orderOf(seen)).toEqual(['archive', 'read', 'forbid']);
    for (const step of orderOf(seen)) {
      const of = seen.filter((each) => each.step === step);
      expect(of.map(({ share }) => share)).toEqual(of.map(({ share }) => share).sort((a, b) => a - b));
      expect(of.at(-1)?.share).toBeLessThanOrEqual(1);
      expect(of.at(-1)?.numbers).toBeGreaterThan(0);
    }
    expect(tested.pool.rebuilding()).toBeUndefined();
    expect(await tested.archive.states(75_000, 100_000)).toHaveLength(25_000);
    expect(await regionsHandedOut(tested)).toEqual(new Set(['RU-MOW']));
  });

  it('does it by itself where Redis is empty, and tells it, too', async () => {
    const tested = aPool({ redis, namespace, ...parts });
    await tested.pool.stockUp();
    await tested.pool.archiveNow();
    const keys = await tested.keys();
    await redis.unlink(...keys);
    await expect(tested.pool.stockUp()).rejects.toThrow('lost');
    const seen = await watched(tested.pool, () => tested.pool.stockUp());
    expect(orderOf(seen)).toEqual(['read', 'forbid']);
    expect(await regionsHandedOut(tested)).toEqual(new Set(['RU-MOW']));
  });

  it('meanwhile tells volunteers within a second or so to ask again later', async () => {
    const tested = aPool({ redis, namespace, size: 400, patienceMs: 1000 });
    await tested.issue('a');
    await tested.pool.archiveNow();
    const open = held(tested);
    await redis.unlink(...(await tested.keys()));
    await expect(tested.handOut('b')).rejects.toThrow('lost');
    const restored = tested.pool.stockUp();
    const steps = [tested.handOut('b'), tested.pool.renew('c', 'b'), tested.pool.status()];
    const answers = await Promise.race([Promise.allSettled(steps), setTimeout(5000, 'they wait')]);
    const refused = { status: 'rejected', reason: expect.any(RetriableError) };
    expect(answers).toEqual([refused, refused, refused]);
    open();
    await restored;
    expect((await tested.handOut('b')).kind).toBe('leased');
  });

  const beside = ({ campaign, archive }: ReturnType<typeof aPool>) =>
    aPool({ redis, namespace, ...parts, campaign, archive });
  const epochsOf = async ({ keys }: ReturnType<typeof aPool>) =>
    new Set((await keys()).flatMap((key) => /\}:(\d+):/.exec(key)?.[1] ?? []));

  it('is done by one of two that try at once', async () => {
    const tested = aPool({ redis, namespace, ...parts });
    await tested.issue('a');
    await redis.unlink(...(await tested.keys()));
    const done = await Promise.allSettled([beside(tested), beside(tested)].map(({ pool }) => pool.stockUp()));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await epochsOf(tested)).toHaveProperty('size', 1);
  });

  it('is left to who does it, however slow the archive is, and told of however many ask meanwhile', async () => {
    const tested = aPool({ redis, namespace, ...parts, patienceMs: 1000 });
    await tested.issue('a');
    const open = held(tested);
    const rebuilt = tested.pool.rebuild();
    await eventually(() => tested.pool.rebuilding()?.step === 'read');
    const claim = `${namespace}:pool:{${tested.campaign}}:building`;
    await redis.pexpire(claim, 6000);
    await eventually(async () => (await redis.pttl(claim)) > 6000, { timeout: 10_000 });
    for (const each of ['b', 'c']) await expect(tested.handOut(each)).rejects.toThrow(RetriableError);
    await expect(beside(tested).pool.stockUp()).rejects.toThrow('restored already');
    expect(tested.pool.rebuilding()).toMatchObject({ step: 'read' });
    open();
    await rebuilt;
    expect((await tested.handOut('b')).kind).toBe('leased');
  });

  it('leaves nothing if somebody else was quicker, after it was silent for too long', async () => {
    const tested = aPool({ redis, namespace, ...parts });
    await tested.issue('a');
    const [states, other] = [tested.archive.states.bind(tested.archive), beside(tested)];
    jest.spyOn(tested.archive, 'states').mockImplementationOnce(async (first, end) => {
      await redis.del(`${namespace}:pool:{${tested.campaign}}:building`);
      await other.pool.stockUp();
      return await states(first, end);
    });
    await expect(tested.pool.rebuild()).rejects.toThrow('restored already');
    expect(await epochsOf(tested)).toHaveProperty('size', 1);
    expect((await other.handOut('b')).kind).toBe('leased');
  });

  it('hands out no number twice, however many ask meanwhile', async () => {
    const size = 3400;
    const tested = aPool({ redis, namespace, size });
    const { campaign, archive } = tested;
    const pools = [tested, aPool({ redis, namespace, size, campaign, archive })];
    const states = archive.states.bind(archive);
    // As long as a real one takes.
    jest.spyOn(archive, 'states').mockImplementation(async (first, end) => {
      const found = await states(first, end);
      for (let answers = 0; answers < 30; answers += 1) await redis.ping();
      return found;
    });
    const numbers: string[] = [];
    const asking = Array.from({ length: 20 }, async (_, asks) => {
      for (let each = 0; each < 50; each += 1) {
        const { issue } = pools[(asks + each) % 2] as typeof tested;
        numbers.push((await eventually(() => issue(`${asks}/${each}`))).number);
      }
    });
    const rebuilding = async () => {
      for (const { pool } of [...pools, ...pools]) await eventually(() => pool.rebuild().then(() => true));
    };
    await Promise.all([...asking, rebuilding()]);
    expect(numbers).toHaveLength(1000);
    for (let left = true; left; ) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => tested.handOut(randomUUID())));
      const leased = answers.flatMap((answer) => (answer.kind === 'leased' ? [answer.lease.number] : []));
      numbers.push(...leased);
      left = leased.length > 0;
    }
    expect(numbers.length).toBeGreaterThan(2000);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('is over when it fails', async () => {
    const { pool, archive } = aPool({ redis, namespace, ...parts });
    await pool.stockUp();
    archive.failure = new Error('away');
    await expect(pool.rebuild()).rejects.toThrow('away');
    expect(pool.rebuilding()).toBeUndefined();
  });
});
