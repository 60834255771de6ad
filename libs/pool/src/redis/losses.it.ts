import { jest } from '@jest/globals';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { type Disposition, dispositions } from '#events';
import { RetriableError } from '#platform';
import { eventually, freshNamespace, servers } from '#testing';
import { aPool, minute, start } from '../testing/a-pool.js';
import { RulesOracle } from '../testing/rules-oracle.js';
import { handOutAll, remove, snapshot } from '../testing/whole-pool.js';

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);
const size = 300;

jest.setTimeout(300_000);

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

type TestPool = ReturnType<typeof aPool>;

/** Two instances of one pool, what the rules say of it, and copies of what was kept. */
class Campaign {
  readonly one = aPool({ redis, namespace, size, clock: { now: start } });
  private readonly clock = this.one.clock;
  private readonly other = this.beside();
  private readonly oracle: RulesOracle;
  private paused = false;
  private older: { redis?: () => Promise<void>; archive?: () => void } = {};

  constructor() {
    const numbers = Array.from({ length: size }, (_, index) => this.one.numbers.at(index).number);
    this.oracle = new RulesOracle(numbers, 5);
  }

  readonly steps = {
    handOut: async (place: number) => {
      const { pool, handOut } = place % 2 ? this.one : this.other;
      const answer = await untilItIsThere(() => handOut(`volunteer ${place}`));
      if (this.paused) return expect(answer).toEqual({ kind: 'paused' });
      if (answer.kind !== 'leased') return;
      const { number, call } = answer.lease;
      expect(this.oracle.eligible(this.clock.now)).toContain(number);
      expect(await pool.confirm(call.callId)).toBe(true);
      expect(call.attempt).toBe(this.oracle.handOut(call.callId, number, `volunteer ${place}`, this.clock.now));
    },
    settle: async (place: number, disposition: Disposition) => {
      const id = this.callAt(place);
      if (id === undefined) return;
      const revision = this.oracle.revision(id) + 1;
      await untilItIsThere(async () => await this.one.settle(id, disposition, revision));
      this.oracle.settle(id, revision, disposition, this.clock.now);
    },
    doNotCall: async (place: number) => {
      const id = this.callAt(place);
      if (id === undefined) return;
      const { volunteer = '' } = this.oracle.calls.get(id) ?? {};
      const { kind } = await untilItIsThere(() => this.one.pool.doNotCall(id, volunteer));
      if (kind === 'done') this.oracle.forbid(id);
    },
    pause: async (place: number) => {
      const paused = place % 3 === 0;
      await untilItIsThere(() => this.other.pool.pause(paused));
      this.paused = paused;
    },
    wait: async (place: number) => {
      this.clock.now += ([5, 61, 1500, 5000, 25_000][place % 5] as number) * minute;
      for (const { callId } of await untilItIsThere(() => this.one.finishAll())) this.oracle.expire(callId);
    },
    tend: async () => void (await untilItIsThere(() => this.one.pool.stockUp())),
    archive: async () => void (await untilItIsThere(() => this.one.pool.archiveNow())),
    rebuild: async () => void (await untilItIsThere(() => this.other.pool.rebuild())),
    keep: async () => {
      await this.steps.tend();
      this.older = { redis: await snapshot(redis, this.one), archive: this.one.archive.snapshot() };
    },
    loseRedis: async () => void (await remove(redis, this.one)),
    setRedisBack: async () => {
      await this.steps.tend();
      await this.older.redis?.();
      redis.disconnect(true);
      await eventually(() => redis.ping());
    },
    setArchiveBack: async () => {
      await this.steps.tend();
      this.older.archive?.();
      // Nobody can know it if Redis is lost before this is done.
      const anew = this.beside();
      await untilItIsThere(() => anew.pool.stockUp());
    },
  };

  /** Everything that is left goes out. @returns numbers that should not have, and those that went out twice */
  async end() {
    await this.steps.pause(1);
    const never = new Set(this.oracle.never());
    const handedOut = await handOutAll({
      ...this.one,
      handOut: (each) => untilItIsThere(() => this.one.handOut(each)),
    });
    return handedOut.filter((number, at) => never.has(number) || handedOut.indexOf(number) !== at);
  }

  /** One of which something is still said. Redis forgets the others by its own clock. */
  private callAt(place: number): string | undefined {
    const said = [...this.oracle.calls.keys()].filter((id) => this.oracle.mayBeSaid(id, this.clock.now));
    return said[place % said.length];
  }

  private beside(): TestPool {
    const { campaign, archive, clock } = this.one;
    return aPool({ redis, namespace, size, campaign, archive, clock });
  }
}

/** As whoever asks does: once more, when it is said that the pool is not there. */
async function untilItIsThere<T>(ask: () => Promise<T>, times = 20): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RetriableError) || times === 1) throw error;
    return await untilItIsThere(ask, times - 1);
  }
}

const calls = ['handOut', 'handOut', 'handOut', 'handOut', 'settle', 'settle', 'settle', 'doNotCall', 'wait'] as const;
const work = ['pause', 'tend', 'archive', 'rebuild'] as const;
const losses = ['keep', 'loseRedis', 'setRedisBack', 'setArchiveBack'] as const;
const step = fc.tuple(fc.constantFrom(...calls, ...work, ...losses), fc.nat(30), fc.constantFrom(...dispositions));

describe('a pool that loses what Redis or ClickHouse had', () => {
  it('calls nobody who is out, decided, or asked never to be called, and nobody twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }), async (script) => {
        const campaign = new Campaign();
        for (const [kind, place, disposition] of script) await campaign.steps[kind](place, disposition);
        await campaign.steps.loseRedis();
        expect(await campaign.end()).toEqual([]);
      }),
      { numRuns: 30, interruptAfterTimeLimit: 240_000 },
    );
  });
});
