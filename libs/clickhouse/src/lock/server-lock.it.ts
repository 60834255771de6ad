import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import { z } from 'zod';
import { PermanentError } from '#platform';
import { eventually, freshNamespace, servers } from '#testing';
import { ClickHouse } from '../client/clickhouse.js';
import { migrate } from '../migrations/migrate.js';
import { ServerLock } from './server-lock.js';

jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);

beforeAll(async () => await migrate(options, []));
afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

describe('ServerLock', () => {
  it('is held by one at a time, of each name and database', async () => {
    const lock = await ServerLock.take(options, 'work');
    await expect(ServerLock.take(options, 'work')).rejects.toBeInstanceOf(PermanentError);
    await (await ServerLock.take(options, 'other')).release();
    lock.assertHeld();
    await lock.release();
    const next = await eventually(async () => await ServerLock.take(options, 'work'));
    await next.release();
  });

  it('is free again when its holder is killed', async () => {
    const body = `SELECT sleepEachRow(1) FROM numbers(1000) SETTINGS max_block_size = 1 FORMAT Null`;
    const { url, user, password } = addressOf(options.url);
    const target = `${url}?query_id=${namespace}-work&readonly=2&cancel_http_readonly_queries_on_client_close=1`;
    const script = `fetch(process.argv[1], {method: 'POST', body: process.argv[2], headers: JSON.parse(process.argv[3])})`;
    const headers = JSON.stringify({ 'x-clickhouse-user': user, 'x-clickhouse-key': password });
    const holder = spawn(process.execPath, ['-e', script, target, body, headers], { stdio: 'ignore' });
    await eventually(async () => expect(await running()).toBe(1));
    await expect(ServerLock.take(options, 'work')).rejects.toBeInstanceOf(PermanentError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const next = await eventually(async () => await ServerLock.take(options, 'work'));
    await next.release();
  });

  it('says so when it was lost', async () => {
    const lock = await eventually(async () => await ServerLock.take(options, 'work'));
    await clickhouse.command('KILL QUERY WHERE query_id = {id:String} SYNC', { id: `${namespace}-work` });
    await eventually(() => expect(() => lock.assertHeld()).toThrow());
    await lock.release();
  });
});

async function running(): Promise<number> {
  const [row] = await clickhouse.select(
    z.object({ n: z.coerce.number() }),
    'SELECT count() AS n FROM system.processes WHERE query_id = {id:String}',
    { id: `${namespace}-work` },
  );
  return row?.n ?? 0;
}

function addressOf(text: string): { url: string; user: string; password: string } {
  const { origin, username, password } = new URL(text);
  return { url: `${origin}/`, user: username || 'default', password };
}
