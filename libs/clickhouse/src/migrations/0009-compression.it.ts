import { z } from 'zod';
import { freshNamespace, servers } from '#testing';
import { ClickHouse } from '../client/clickhouse.js';
import { compression0009 } from './0009-compression.js';
import { migrations } from './index.js';
import { migrate } from './migrate.js';

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);
const earlier = migrations.filter(({ number }) => number < compression0009.number);

afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

/** Calls of one day by 20,000 volunteers, from an offset on. */
const insert = `
INSERT INTO call_events (campaign, assigned_on, call_id, version, kind, volunteer)
SELECT 'demo', '2022-04-05', generateUUIDv4(number), bitShiftLeft(toUInt64(number % 4), 48) + cityHash64(number) % 281474976710656,
  'recorded', cityHash64(cityHash64(number, 1) % 20000) FROM numbers({from:UInt64}, 50000)`;

const content = z.object({ calls: z.string(), sum: z.string() });
const contentOf = async (table: string) =>
  await clickhouse.select(content, `SELECT count() AS calls, sum(cityHash64(*)) AS sum FROM ${table} FINAL`);

/** Compressed bytes of a call in these columns of `calls`. */
async function bytes(): Promise<Record<string, number>> {
  const rows = await clickhouse.select(
    z.object({ name: z.string(), bytes: z.number() }),
    `SELECT column AS name, sum(column_data_compressed_bytes) / sum(rows) AS bytes FROM system.parts_columns
     WHERE database = {namespace:String} AND table = 'calls' AND active AND column IN ('version', 'volunteer')
     GROUP BY name`,
    { namespace },
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.bytes]));
}

it('compresses versions and volunteers, changes none, and may be cut short and tried again', async () => {
  await migrate(options, earlier);
  for (const table of ['call_events', 'calls'])
    await clickhouse.command(`ALTER TABLE ${table} MODIFY SETTING min_bytes_for_wide_part = 0`);
  await clickhouse.command(insert, { from: 0 });
  const before = { bytes: await bytes(), events: await contentOf('call_events'), calls: await contentOf('calls') };

  for (const statement of compression0009.statements.slice(0, 2)) await clickhouse.command(statement);
  await migrate(options, migrations);
  expect([await contentOf('call_events'), await contentOf('calls')]).toEqual([before.events, before.calls]);

  await clickhouse.command(insert, { from: 50_000 });
  const [grown] = await contentOf('calls');
  await clickhouse.longCommand('OPTIMIZE TABLE calls FINAL');
  expect(await contentOf('calls')).toEqual([grown]);
  const after = await bytes();
  expect(after.volunteer).toBeLessThan((before.bytes.volunteer ?? 0) - 2);
  expect(after.version).toBeLessThan((before.bytes.version ?? 0) - 0.5);
});

it('holds for the table that a rebuild makes', async () => {
  await clickhouse.command('CREATE TABLE calls_rebuilt AS calls');
  const definitions = await clickhouse.select(
    z.object({ definition: z.string() }),
    `SELECT DISTINCT substring(create_table_query, position(create_table_query, '(')) AS definition
     FROM system.tables WHERE database = {namespace:String} AND name IN ('calls', 'calls_rebuilt')`,
    { namespace },
  );
  expect(definitions).toEqual([{ definition: expect.stringContaining('max_compress_block_size = 2097152') }]);
});
