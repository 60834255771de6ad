import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type ClickHouseClient, ClickHouseError } from '@clickhouse/client';
import { z } from 'zod';
import { PermanentError, RetriableError } from '#platform';
import { type ClickHouseOptions, connect } from '../client/clickhouse.js';

const longestSeconds = 24 * 3600;
const pauseMs = 50;

/** The end of the connection is noticed between two naps. */
const napSeconds = 0.2;

const found = z.object({ data: z.array(z.object({ query: z.string() })) });

/**
 * Something of which a server has one only, for as long as this process holds it: a statement that sleeps, under a
 * name that ClickHouse gives to one statement at a time. It ends with the connection, so that whoever is killed leaves
 * nothing behind that somebody must clear away, and whoever is stopped (SIGSTOP) still holds it.
 */
export class ServerLock {
  private failure: unknown;

  private constructor(
    private readonly client: ClickHouseClient,
    private readonly token: string,
    private readonly held: Promise<void>,
  ) {
    held.catch((error: unknown) => {
      this.failure = error;
    });
  }

  /** @throws PermanentError if another process has it */
  static async take(options: ClickHouseOptions, name: string): Promise<ServerLock> {
    const client = connect(options, longestSeconds * 1000);
    const queryId = `${options.database}-${name}`;
    const token = randomBytes(8).toString('hex');
    const lock = new ServerLock(client, token, hold(client, queryId, token));
    try {
      while (!(await isHeld(client, queryId, token))) {
        lock.assertHeld();
        await setTimeout(pauseMs);
      }
      return lock;
    } catch (error) {
      await lock.release();
      throw error instanceof ClickHouseError && error.type === 'QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING'
        ? new PermanentError(`another ${name} is running on this server`, { cause: error })
        : error;
    }
  }

  /** To be asked before each step that must not be done twice. @throws if the lock was lost */
  assertHeld(): void {
    if (this.failure) throw this.failure;
  }

  /** Somebody else can take it then. */
  async release(): Promise<void> {
    await this.client.command({
      query: 'KILL QUERY WHERE startsWith(query, {beginning:String}) SYNC',
      query_params: { beginning: `SELECT '${this.token}'` },
    });
    await Promise.allSettled([this.held]);
    await this.client.close();
  }
}

async function hold(client: ClickHouseClient, queryId: string, token: string): Promise<void> {
  await client.command({
    query: `SELECT '${token}', sleepEachRow(${napSeconds}) FROM numbers(${longestSeconds / napSeconds}) FORMAT Null`,
    query_id: queryId,
    clickhouse_settings: {
      max_block_size: '1',
      // Only a statement that is declared to read ends with its connection.
      readonly: '2',
      cancel_http_readonly_queries_on_client_close: 1,
    },
  });
  throw new RetriableError('the lock has been held for a day');
}

async function isHeld(client: ClickHouseClient, queryId: string, token: string): Promise<boolean> {
  const result = await client.query({
    query: 'SELECT query FROM system.processes WHERE query_id = {queryId:String}',
    query_params: { queryId },
    format: 'JSON',
  });
  const { data } = found.parse(await result.json());
  return data.some(({ query }) => query.includes(token));
}
