import { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client';
import type { z } from 'zod';
import { classify } from './failures.js';
import { everyInsert, everyStatement, longRequestTimeoutMs, requestTimeoutMs } from './settings.js';

export interface ClickHouseOptions {
  /** Address of the HTTP interface, with user and password where needed: `http://127.0.0.1:8123`. */
  readonly url: string;
  readonly database: string;
}

/** Values of a statement's typed placeholders, `{name:Type}`. The only way in for what a user says. */
export type Parameters = Readonly<Record<string, unknown>>;

export interface StatementOptions {
  readonly settings?: ClickHouseSettings;
  /** Ends the statement, on the server too, when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/**
 * One database of a ClickHouse server.
 *
 * Every method rejects with RetriableError when trying again may help, with RejectedByStore when the rows
 * are at fault, else with the server's own error.
 */
export class ClickHouse {
  readonly database: string;
  private readonly client: ClickHouseClient;
  /** The timeout belongs to the connections. */
  private readonly patientClient: ClickHouseClient;

  constructor(options: ClickHouseOptions) {
    this.database = options.database;
    this.client = connect(options, requestTimeoutMs);
    this.patientClient = connect(options, longRequestTimeoutMs);
  }

  /**
   * Rows of a query, each checked against `row`. Integers of 64 bits come as text: `z.coerce.number()`
   * where they are counts.
   *
   * @param sql with placeholders `{name:Type}` for the parameters; never put a value into the text
   */
  async select<T>(
    row: z.ZodType<T>,
    sql: string,
    parameters: Parameters = {},
    { settings = {}, signal }: StatementOptions = {},
  ): Promise<T[]> {
    const rows = await classified(async () => {
      const result = await this.client.query({
        query: sql,
        format: 'JSONEachRow',
        query_params: { ...parameters },
        clickhouse_settings: { ...settings, ...(signal ? { cancel_http_readonly_queries_on_client_close: 1 } : {}) },
        ...(signal ? { abort_signal: signal } : {}),
      });
      return await result.json<unknown>();
    });
    return rows.map((each) => row.parse(each));
  }

  /** A statement without a result: DDL, `INSERT ... SELECT`. */
  async command(sql: string, parameters: Parameters = {}): Promise<void> {
    await run(this.client, sql, parameters);
  }

  /** The same, for a statement that may take minutes. */
  async longCommand(sql: string, parameters: Parameters = {}): Promise<void> {
    await run(this.patientClient, sql, parameters);
  }

  /** Inserts a few rows as objects, synchronously. ClickHouse's JSON reader is lenient: types are the caller's duty. */
  async insert(table: string, rows: readonly object[], settings: ClickHouseSettings = {}): Promise<void> {
    if (rows.length === 0) return;
    const clickhouse_settings = { ...everyInsert, ...settings };
    await classified(() => this.client.insert({ table, values: rows, format: 'JSONEachRow', clickhouse_settings }));
  }

  /**
   * Inserts many rows, synchronously: resolves once they are durable.
   *
   * @param columns names, in the order in which the values of each row follow each other
   * @param rows RowBinary, as a RowBinaryWriter makes it
   */
  async insertBinary(table: string, columns: readonly string[], rows: Buffer): Promise<void> {
    await classified(async () => {
      const { stream } = await this.client.exec({
        query: `INSERT INTO ${table} (${columns.join(', ')}) FORMAT RowBinary`,
        values: Readable.from(rows, { objectMode: false }),
        clickhouse_settings: everyInsert,
      });
      for await (const _ of stream); // An insert answers nothing, but its connection is free only after the end.
    });
  }

  /** @throws RetriableError while the server or the database is not there */
  async ping(): Promise<void> {
    await this.command('SELECT 1');
  }

  async close(): Promise<void> {
    await Promise.all([this.client.close(), this.patientClient.close()]);
  }
}

async function classified<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw classify(error);
  }
}

/** A client for statements that may take so long. */
export function connect({ url, database }: ClickHouseOptions, timeoutMs: number): ClickHouseClient {
  return createClient({
    url,
    database,
    request_timeout: timeoutMs,
    // Over the loopback and within one data centre gzip costs more than it saves.
    compression: { request: false, response: false },
    clickhouse_settings: everyStatement,
    // Errors go to the caller, who knows what they mean.
    log: { level: ClickHouseLogLevel.OFF },
  });
}

async function run(client: ClickHouseClient, query: string, parameters: Parameters): Promise<void> {
  await classified(() => client.command({ query, query_params: { ...parameters }, clickhouse_settings: everyInsert }));
}
