import { z } from 'zod';
import { freshNamespace, servers } from '#testing';
import { ClickHouse } from '../client/clickhouse.js';
import { migrations } from './index.js';
import { isMigrated, migrate } from './migrate.js';
import type { Migration } from './migration.js';

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);

afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

const one: Migration = {
  number: 1,
  name: 'one',
  statements: ["CREATE TABLE IF NOT EXISTS a (x String DEFAULT ';') ENGINE = Memory"],
};
const two: Migration = { number: 2, name: 'two', statements: ['ALTER TABLE a ADD COLUMN IF NOT EXISTS y UInt8'] };

describe('migrate', () => {
  it('creates the database, applies each migration once, in order, and may run twice at a time', async () => {
    await migrate(options, [one]);
    await clickhouse.insert('a', [{}]);
    await Promise.all([migrate(options, [two, one]), migrate(options, [one, two])]);
    await migrate(options, [one, two]);
    const rows = await clickhouse.select(z.object({ x: z.string(), y: z.number() }), 'SELECT x, y FROM a');
    expect(rows).toEqual([{ x: ';', y: 0 }]);
    expect(await isMigrated(clickhouse, [one, two])).toBe(true);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    const edited = { ...two, statements: ['ALTER TABLE a ADD COLUMN IF NOT EXISTS z UInt8'] };
    await expect(migrate(options, [one, edited])).rejects.toThrow('migration 2 (two) is not the one that was applied');
    expect(await isMigrated(clickhouse, [one, edited])).toBe(false);
  });

  it('refuses a gap in the numbers', async () => {
    await expect(migrate(options, [one, { ...two, number: 3 }])).rejects.toThrow('out of sequence');
  });
});

describe('the schema', () => {
  it('is applied twice without harm', async () => {
    const fresh = freshNamespace();
    const at = { ...options, database: fresh.namespace };
    const reader = new ClickHouse(at);
    await migrate({ ...options, database: fresh.namespace }, []);
    expect(await isMigrated(reader, migrations)).toBe(false);
    await migrate(at, migrations);
    await migrate(at, migrations);
    expect(await isMigrated(reader, migrations)).toBe(true);
    for (const statement of migrations.flatMap(({ statements }) => statements)) await reader.command(statement);
    await reader.close();
    await fresh.cleanUp();
  });
});
