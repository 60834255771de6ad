import { jest } from '@jest/globals';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { PermanentError } from '#platform';
import { storeEvents } from '#testing';
import type { Progress } from './progress.js';
import { rebuild } from './rebuild.js';
import { someCalls } from './testing/calls.js';
import { Installation } from './testing/installation.js';

jest.setTimeout(180_000);

const installation = new Installation();
const { clickhouse, options, campaigns } = installation;
const run = async (report?: (progress: Progress) => void) => await rebuild({ clickhouse: options, campaigns }, report);

const demoDays = ['2022-03-30', '2022-03-31', '2022-04-01', '2022-04-02'];
const extraDay = '2022-05-01';

beforeAll(async () => await installation.create());
beforeEach(async () => {
  await installation.empty();
  await storeEvents(clickhouse, someCalls('demo', demoDays, 30));
  await storeEvents(clickhouse, someCalls('winter', ['2021-12-31', '2022-01-01'], 20));
  await installation.rollUp();
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await installation.drop());

/** All that can be seen of the calls. */
const seen = async () => [await installation.calls(), await installation.figures()];

/** Tables and views there are. */
const tables = async () => await clickhouse.select(z.object({ name: z.string() }), 'SHOW TABLES');

async function sql(...statements: string[]): Promise<void> {
  for (const statement of statements) await clickhouse.command(statement);
}

const rewritten = (changes: string, where: string) =>
  `INSERT INTO calls SELECT * REPLACE (${changes}) FROM (SELECT * FROM calls FINAL WHERE ${where})`;

describe('rebuild', () => {
  it.each([
    ['rows are gone', ["DELETE FROM calls WHERE assigned_on = '2022-03-31' OR region = 'RU-SVE'"]],
    ['all rows are gone', ['TRUNCATE TABLE calls']],
    [
      'rows have another content',
      [
        rewritten("'conversation' AS disposition, 'positive' AS sentiment", "disposition = 'busy'"),
        rewritten("'LT' AS volunteer_country, version + 1 AS version", "volunteer_country = 'US'"),
      ],
    ],
    [
      'there are calls without an event',
      [
        rewritten('generateUUIDv4() AS call_id', "region = 'RU-MOW'"),
        rewritten(`generateUUIDv4() AS call_id, toDate('${extraDay}') AS assigned_on`, "campaign = 'demo'"),
      ],
    ],
    ['rollups are gone', ['TRUNCATE TABLE rollups']],
  ])('mends it when %s', async (_, damage) => {
    const before = await seen();
    await sql(...damage);
    await installation.days.markAll();
    await installation.rollUp();
    if (damage[0] === 'TRUNCATE TABLE rollups') await sql(...damage);
    expect(await seen()).not.toEqual(before);
    await run();
    expect(await seen()).toEqual(before);
    expect(await installation.days.marks()).toEqual([]);
  });

  it('leaves nothing behind, and tells how far it is', async () => {
    const before = await tables();
    const told: Progress[] = [];
    const { calls, events, notCounted } = await run((progress) => told.push(progress));
    expect([calls, events, notCounted]).toEqual([160, expect.any(Number), []]);
    expect(await tables()).toEqual(before);
    for (const step of ['events', 'calls'] as const) {
      const own = told.filter((progress) => progress.step === step);
      expect(own[0]).toMatchObject({ done: 0, resumedAt: 0 });
      expect(own.at(-1)?.done).toBe(own[0]?.total);
    }
  });

  it('is one at a time', async () => {
    const [first, second] = await Promise.allSettled([run(), run()]);
    const refused = first.status === 'rejected' ? first : second;
    expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(PermanentError) });
  });

  it('answers the same all the while, and loses nothing of what comes in', async () => {
    const question = async () => [
      await installation.ask('demo', ['day'], '2022-04-02'),
      await installation.ask('winter', []),
    ];
    const before = await question();
    let running = true;
    let asked = 0;
    const asking = (async () => {
      for (; running; asked++) expect(await question()).toEqual(before);
    })();
    let written = 0;
    const writing = (async () => {
      for (; running; written++) await storeEvents(clickhouse, someCalls('demo', ['2022-04-10'], 3));
    })();
    for (let times = 0; times < 5; times++) await run();
    running = false;
    await Promise.all([asking, writing]);
    expect(asked).toBeGreaterThan(5);
    expect(written).toBeGreaterThan(5);
    await installation.rollUp();
    expect(await installation.calls()).toHaveLength(160 + 3 * written);
    const after = await seen();
    await run();
    expect(await seen()).toEqual(after);
  });

  it('can be killed after any statement, and run again', async () => {
    let last = 0;
    for (let isDone = false; !isDone; ) {
      last += 1;
      await sql(
        rewritten('generateUUIDv4() AS call_id', "region = 'RU-MOW'"),
        "DELETE FROM calls WHERE region = 'RU-SVE'",
      );
      isDone = await dyingAfter(last, run);
      await storeEvents(clickhouse, someCalls('demo', ['2022-04-10'], 1));
      await run();
      expect(await installation.calls()).toEqual(await installation.decidingEvents());
    }
    expect(last).toBeGreaterThan(15);
    const figures = await installation.figures();
    await sql('TRUNCATE TABLE rollups', 'TRUNCATE TABLE rollup_days');
    await installation.days.markAll();
    expect(await installation.figures()).toEqual(figures);
  });
});

/** @returns whether it came to its end before the statement after which it was to die */
async function dyingAfter(last: number, work: () => Promise<unknown>): Promise<boolean> {
  let statements = 0;
  for (const method of ['command', 'longCommand', 'insert'] as const) {
    const original = ClickHouse.prototype[method] as (...args: unknown[]) => Promise<void>;
    jest.spyOn(ClickHouse.prototype, method).mockImplementation(async function (this: ClickHouse, ...args: unknown[]) {
      statements += 1;
      if (statements <= last) await original.apply(this, args);
      if (statements >= last) throw new Error('killed');
    });
  }
  const [outcome] = await Promise.allSettled([work()]);
  jest.restoreAllMocks();
  return outcome?.status === 'fulfilled';
}
