import { jest } from '@jest/globals';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { type Disposition, dispositions } from '#events';
import { freshNamespace, servers } from '#testing';
import { aPool, hour, minute, start } from '../testing/a-pool.js';
import { RulesOracle } from '../testing/rules-oracle.js';

const { namespace, cleanUp } = freshNamespace();
const redis = new Redis(servers().redisUrl);
const size = 4;
const volunteers = ['a', 'b', 'c'];
const mostOpen = 2;

jest.setTimeout(120_000);

afterAll(async () => {
  redis.disconnect();
  await cleanUp();
});

interface Model {
  readonly oracle: RulesOracle;
  now: number;
  paused: boolean;
}

type Real = ReturnType<typeof aPool>;

/** Commands name a call by its place among those that still lead to a number. */
abstract class OnCall implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly place: number) {}

  check({ oracle }: Readonly<Model>): boolean {
    return oracle.calls.size > 0;
  }

  async run(model: Model, real: Real): Promise<void> {
    const ids = [...model.oracle.calls.keys()];
    await this.runOn(ids[this.place % ids.length] as string, model, real);
  }

  protected abstract runOn(id: string, model: Model, real: Real): Promise<void>;
}

class HandOut implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly volunteer: string) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, { pool, handOut }: Real): Promise<void> {
    const { oracle, now } = model;
    await pool.stockUp();
    const answer = await handOut(this.volunteer);
    const eligible = oracle.eligible(now);
    if (model.paused) return expect(answer).toEqual({ kind: 'paused' });
    if (oracle.open(this.volunteer).length >= mostOpen) return expect(answer).toEqual({ kind: 'too-many' });
    if (eligible.length === 0) return expect(answer.kind).toBe('none');
    if (answer.kind !== 'leased') throw new Error(`${answer.kind}, though ${eligible.join()} may be called`);
    const { number, call } = answer.lease;
    expect(eligible).toContain(number);
    expect(await pool.confirm(call.callId)).toBe(true);
    expect(call.attempt).toBe(oracle.handOut(call.callId, number, this.volunteer, now));
  }

  toString = () => `hand out to ${this.volunteer}`;
}

class Settle extends OnCall {
  constructor(
    place: number,
    private readonly disposition: Disposition,
    private readonly revision: number,
  ) {
    super(place);
  }

  protected async runOn(id: string, { oracle, now }: Model, real: Real): Promise<void> {
    await real.settle(id, this.disposition, this.revision);
    oracle.settle(id, this.revision, this.disposition, now);
  }

  override toString = () => `settle ${this.disposition} ${this.revision}`;
}

class Release extends OnCall {
  protected async runOn(id: string, { oracle }: Model, { pool, giveBack }: Real): Promise<void> {
    const call = oracle.calls.get(id);
    if (call?.state !== 'open') {
      expect((await pool.release(id, call?.volunteer ?? '')).kind).toBe(call?.state === 'released' ? 'done' : 'over');
      return;
    }
    await giveBack(id, call.volunteer);
    oracle.release(id);
  }

  override toString = () => 'release';
}

class DoNotCall extends OnCall {
  protected async runOn(id: string, { oracle }: Model, { pool }: Real): Promise<void> {
    await pool.doNotCall(id, oracle.calls.get(id)?.volunteer ?? '');
    oracle.forbid(id);
  }

  override toString = () => 'do not call';
}

class Pause implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly paused: boolean) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, { pool }: Real): Promise<void> {
    await pool.pause(this.paused);
    model.paused = this.paused;
  }

  toString = () => (this.paused ? 'pause' : 'go on');
}

/** Time passes; leases that ran out are ended. Redis forgets by its own clock, so links outlive short tests. */
class Wait implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly minutes: number) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, { clock, finishAll }: Real): Promise<void> {
    model.now += this.minutes * minute;
    clock.now = model.now;
    for (const { callId, event } of await finishAll()) {
      expect(event).toBe('expired');
      model.oracle.expire(callId);
    }
    for (const [, call] of model.oracle.calls)
      if (call.state === 'open') expect(model.now - call.handedOutAt).toBeLessThan(hour);
  }

  toString = () => `wait ${this.minutes} minutes`;
}

const commands = [
  fc.constantFrom(...volunteers).map((volunteer) => new HandOut(volunteer)),
  fc.constantFrom(...volunteers).map((volunteer) => new HandOut(volunteer)),
  fc.constantFrom(...volunteers).map((volunteer) => new HandOut(volunteer)),
  fc
    .tuple(fc.nat(9), fc.constantFrom(...dispositions), fc.integer({ min: 1, max: 4 }))
    .map(([place, disposition, revision]) => new Settle(place, disposition, revision)),
  fc
    .tuple(
      fc.nat(9),
      fc.constantFrom('busy' as const, 'refused' as const, 'not_dialled' as const),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([place, disposition, revision]) => new Settle(place, disposition, revision)),
  fc.nat(9).map((place) => new Release(place)),
  fc.nat(9).map((place) => new DoNotCall(place)),
  fc.boolean().map((paused) => new Pause(paused)),
  fc.constantFrom(5, 30, 45, 61, 300, 1500, 25_000).map((minutes) => new Wait(minutes)),
];

describe('a pool', () => {
  it('hands out what the rules allow, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), async (script) => {
        const real = aPool({ redis, namespace, size, mostOpen, clock: { now: start } });
        const numbers = Array.from({ length: size }, (_, index) => real.numbers.at(index).number);
        const model: Model = { oracle: new RulesOracle(numbers, 5), now: start, paused: false };
        await fc.asyncModelRun(() => ({ model, real }), script);
      }),
      { numRuns: 60 },
    );
  });
});
