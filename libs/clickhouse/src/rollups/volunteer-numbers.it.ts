import { z } from 'zod';
import { freshNamespace, servers } from '#testing';
import { ClickHouse } from '../client/clickhouse.js';
import { migrations } from '../migrations/index.js';
import { migrate } from '../migrations/migrate.js';
import { VolunteerNumbers } from './volunteer-numbers.js';

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);

beforeAll(async () => await migrate(options, migrations));
afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

const day = '2022-04-05';

/** One call of each of so many volunteers, from one on. */
const callsOf = async (campaign: string, from: number, volunteers: number) =>
  await clickhouse.command(
    `INSERT INTO calls (campaign, assigned_on, call_id, volunteer)
     SELECT {campaign:String}, {day:Date}, generateUUIDv4(number), number FROM numbers({from:UInt64}, {volunteers:UInt64})`,
    { campaign, day, from, volunteers },
  );

async function numbers(campaign: string) {
  const row = z.object({
    rows: z.coerce.number(),
    volunteers: z.coerce.number(),
    numbers: z.coerce.number(),
    highest: z.number(),
  });
  const [counted] = await clickhouse.select(
    row,
    `SELECT count() AS rows, uniqExact(volunteer) AS volunteers, uniqExact(number) AS numbers, max(number) AS highest
     FROM volunteer_numbers WHERE campaign = {campaign:String}`,
    { campaign },
  );
  return counted;
}

const all = (n: number) => ({ rows: n, volunteers: n, numbers: n, highest: n });

describe('VolunteerNumbers', () => {
  it('gives each volunteer one number of his own, from 1, also when several processes give at once', async () => {
    await callsOf('demo', 1, 3_000);
    await callsOf('other', 1, 10);
    const one = new VolunteerNumbers(clickhouse);
    const givers = [one, ...Array.from({ length: 4 }, () => new VolunteerNumbers(clickhouse))];
    await Promise.all([...givers.map((giver) => giver.give('demo', [day])), one.give('other', [day])]);
    expect([await numbers('demo'), await numbers('other')]).toEqual([all(3_000), all(10)]);

    await callsOf('demo', 2_990, 111);
    await Promise.all(givers.map((giver) => giver.give('demo', [day])));
    expect(await numbers('demo')).toEqual(all(3_100));
  });

  it('gives none to calls of nobody known, nor of other days', async () => {
    await callsOf('nobody', 0, 1);
    await callsOf('days', 1, 1);
    await new VolunteerNumbers(clickhouse).give('nobody', [day]);
    await new VolunteerNumbers(clickhouse).give('days', ['2022-04-06']);
    expect([await numbers('nobody'), await numbers('days')]).toEqual([all(0), all(0)]);
  });
});
