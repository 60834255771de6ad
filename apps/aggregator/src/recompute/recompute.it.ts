import { jest } from '@jest/globals';
import { z } from 'zod';
import { ClickHouse, dropOldGenerations, Generations, migrate, migrations, RollupDays } from '#clickhouse';
import { compile, planQuery } from '#metrics';
import { type Campaign, Campaigns } from '#platform';
import { type AnyCallEvent, aCall, freshNamespace, issued, recorded, servers, storeEvents } from '#testing';
import { Recompute } from './recompute.js';

jest.setTimeout(120_000);

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);
const days = new RollupDays(clickhouse);
const demo = { id: 'demo', timeZone: 'Europe/Vilnius' } as Campaign;

const recomputeWith = (itsDays: RollupDays) =>
  new Recompute(clickhouse, new Campaigns(new Map([['demo', demo]])), itsDays, new Generations(clickhouse));
const recompute = recomputeWith(days);

beforeAll(async () => await migrate(options, migrations));
beforeEach(async () => {
  for (const table of ['call_events', 'calls', 'rollups', 'rollup_days'])
    await clickhouse.command(`TRUNCATE TABLE ${table}`);
});
afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

const dial = (assignedAt = '2022-04-05T09:00:00Z'): AnyCallEvent => recorded(aCall({ assignedAt }));
const store = async (...events: AnyCallEvent[]) => await storeEvents(clickhouse, events);

/** Dials as figures answers them, without looking at calls of days that are not marked. */
async function dials(): Promise<number> {
  const scope = { campaign: 'demo', timeZone: demo.timeZone, regions: [] };
  const query = { campaign: 'demo', metrics: ['dials'], by: [], where: [] } as const;
  const { sql, parameters } = compile(planQuery(query, scope, undefined, await days.states('demo')));
  const rows = await clickhouse.select(z.object({ dials__value: z.coerce.number() }), sql, parameters);
  return rows[0]?.dials__value ?? 0;
}

async function generationsKept(): Promise<number> {
  const sql = 'SELECT uniqExact(generation) AS n FROM rollups';
  const [row] = await clickhouse.select(z.object({ n: z.coerce.number() }), sql);
  return row?.n ?? 0;
}

const marked = async () => (await days.states('demo')).filter(({ isMarked }) => isMarked).length;

/** Days that stop before they publish, until they are told to go on. */
class HeldDays extends RollupDays {
  private goOn: () => void = () => undefined;
  private arrive: () => void = () => undefined;
  readonly arrived = new Promise<void>((resolve) => {
    this.arrive = resolve;
  });
  private readonly released = new Promise<void>((resolve) => {
    this.goOn = resolve;
  });

  release(): void {
    this.goOn();
  }

  override async publish(...published: Parameters<RollupDays['publish']>): Promise<void> {
    this.arrive();
    await this.released;
    await super.publish(...published);
  }
}

describe('Recompute', () => {
  it('counts marked days and clears their marks', async () => {
    await store(dial(), issued(aCall()), dial('2022-04-04T09:00:00Z'));
    expect([await dials(), await marked()]).toEqual([2, 2]);
    await recompute.run(await days.marks());
    expect([await dials(), await marked()]).toEqual([2, 0]);
    await clickhouse.command('TRUNCATE TABLE calls');
    expect(await dials()).toBe(2);
  });

  it('does not clear a mark that it has not read', async () => {
    await store(dial());
    const marks = await days.marks();
    await store(dial());
    await recompute.run(marks);
    expect([await dials(), await marked()]).toEqual([2, 1]);
    await recompute.run(await days.marks());
    expect([await dials(), await marked()]).toEqual([2, 0]);
  });

  it('that is overtaken, and finishes late, changes nothing', async () => {
    await store(dial());
    const held = new HeldDays(clickhouse);
    const late = recomputeWith(held).run(await days.marks());
    await held.arrived;
    await store(dial(), dial());
    expect(await dials()).toBe(3);
    await recompute.run(await days.marks());
    expect([await dials(), await marked()]).toEqual([3, 0]);
    held.release();
    await late;
    expect([await dials(), await marked()]).toEqual([3, 0]);
  });

  it('that never finishes leaves the day marked', async () => {
    await store(dial());
    const held = new HeldDays(clickhouse);
    const never = recomputeWith(held).run(await days.marks());
    await held.arrived;
    expect([await dials(), await marked()]).toEqual([1, 1]);
    await recompute.run(await days.marks());
    expect([await dials(), await marked()]).toEqual([1, 0]);
    held.release();
    await never;
  });

  it('may run several times at once', async () => {
    await store(dial(), dial('2022-04-04T09:00:00Z'), dial('2022-03-01T09:00:00Z'));
    const marks = await days.marks();
    await Promise.all([1, 2, 3].map(async () => await recomputeWith(new RollupDays(clickhouse)).run(marks)));
    expect([await dials(), await marked()]).toEqual([3, 0]);
  });

  it('moves a call to another day with its correction', async () => {
    const call = aCall({ assignedAt: '2022-04-05T09:00:00Z' });
    await store(recorded(call, { calledAt: '2022-04-05T09:00:00Z' }));
    await recompute.run(await days.marks());
    await store(recorded(call, { calledAt: '2022-04-07T09:00:00Z', revision: 500 }));
    await recompute.run(await days.marks());
    const sql = `SELECT DISTINCT toString(day) AS day FROM rollups
      WHERE time = 'called' AND generation = (SELECT max(generation) FROM rollup_days)`;
    expect(await clickhouse.select(z.object({ day: z.string() }), sql)).toEqual([{ day: '2022-04-07' }]);
    expect(await dials()).toBe(1);
  });

  it('takes 400 days at once, over years', async () => {
    const start = Date.parse('2021-01-01T09:00:00Z');
    const times = Array.from({ length: 400 }, (_, n) => new Date(start + n * 86_400_000).toISOString());
    await store(...times.map((time) => dial(time.replace('.000Z', 'Z'))));
    expect([await dials(), await marked()]).toEqual([400, 400]);
    await recompute.run(await days.marks());
    expect([await dials(), await marked()]).toEqual([400, 0]);
    expect(await generationsKept()).toBe(1);
  });

  it('leaves days of campaigns that nobody has configured', async () => {
    await store(recorded(aCall({ campaign: 'other' })));
    await recompute.run(await days.marks());
    expect(await days.marks()).toHaveLength(1);
  });
});

describe('dropOldGenerations', () => {
  it('keeps the heads, and whatever was a head not long ago', async () => {
    for (const _ of [1, 2, 3]) {
      await store(dial());
      await recompute.run(await days.marks());
    }
    await dropOldGenerations(clickhouse);
    expect(await generationsKept()).toBe(3);
    await dropOldGenerations(clickhouse, -60);
    await finished();
    expect([await generationsKept(), await dials()]).toEqual([1, 3]);
  });

  /** Deletions go on behind the statement. */
  async function finished(): Promise<void> {
    await clickhouse.command('ALTER TABLE rollups DELETE WHERE false SETTINGS mutations_sync = 1');
  }
});
