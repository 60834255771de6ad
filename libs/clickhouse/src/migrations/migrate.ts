import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PermanentError } from '#platform';
import { ClickHouse, type ClickHouseOptions } from '../client/clickhouse.js';
import type { Migration } from './migration.js';

const applied = z.object({ number: z.coerce.number(), checksum: z.string() });

/**
 * Creates the database if it is not there, and applies the migrations that it has not seen yet, in order.
 *
 * @throws PermanentError if a migration was changed after it was applied
 */
export async function migrate(options: ClickHouseOptions, migrations: readonly Migration[]): Promise<void> {
  await createDatabase(options);
  const clickhouse = new ClickHouse(options);
  try {
    await clickhouse.command(`
      CREATE TABLE IF NOT EXISTS migrations
        (number UInt32, name String, checksum String, applied_at DateTime('UTC') DEFAULT now())
      ENGINE = ReplacingMergeTree ORDER BY number SETTINGS fsync_after_insert = 1`);
    const done = await checksums(clickhouse);
    for (const migration of inOrder(migrations)) {
      const checksum = checksumOf(migration);
      const known = done.get(migration.number);
      if (known === undefined) await apply(clickhouse, migration, checksum);
      else if (known !== checksum)
        throw new PermanentError(`migration ${migration.number} (${migration.name}) is not the one that was applied`);
    }
  } finally {
    await clickhouse.close();
  }
}

/** Whether the database has all these migrations: services that only read wait for it. */
export async function isMigrated(clickhouse: ClickHouse, migrations: readonly Migration[]): Promise<boolean> {
  const exists = z.object({ count: z.coerce.number() });
  const [row] = await clickhouse.select(
    exists,
    "SELECT count() AS count FROM system.tables WHERE database = {database:String} AND name = 'migrations'",
    { database: clickhouse.database },
  );
  if (!row?.count) return false;
  const done = await checksums(clickhouse);
  return migrations.every((migration) => done.get(migration.number) === checksumOf(migration));
}

async function createDatabase({ url, database }: ClickHouseOptions): Promise<void> {
  const server = new ClickHouse({ url, database: 'default' });
  try {
    await server.command('CREATE DATABASE IF NOT EXISTS {database:Identifier}', { database });
  } finally {
    await server.close();
  }
}

async function apply(clickhouse: ClickHouse, { number, name, statements }: Migration, checksum: string): Promise<void> {
  for (const statement of statements) await clickhouse.command(statement);
  await clickhouse.insert('migrations', [{ number, name, checksum }]);
}

async function checksums(clickhouse: ClickHouse): Promise<Map<number, string>> {
  const rows = await clickhouse.select(applied, 'SELECT number, checksum FROM migrations FINAL');
  return new Map(rows.map(({ number, checksum }) => [number, checksum]));
}

function checksumOf({ statements }: Migration): string {
  return createHash('sha256').update(statements.join('\0')).digest('hex');
}

function inOrder(migrations: readonly Migration[]): Migration[] {
  const sorted = migrations.toSorted((a, b) => a.number - b.number);
  const odd = sorted.find(({ number }, index) => number !== index + 1);
  if (odd) throw new PermanentError(`migration ${odd.number} (${odd.name}) is out of sequence`);
  return sorted;
}
