import pLimit from 'p-limit';
import { z } from 'zod';
import type { ClickHouse } from '../client/clickhouse.js';

export interface StoredRecord<T> {
  readonly id: string;
  readonly revision: number;
  readonly body: T;
}

/** What becomes of a record. */
export interface NextRecord<T> {
  readonly body: T;
  /** Rows of `records` of other kinds: there together with it, or none of them. */
  readonly beside?: readonly object[];
  /** Nothing is written, as nothing has changed. */
  readonly isSame?: boolean;
}

const stored = z.object({ id: z.string(), revision: z.number(), body: z.string() });

/**
 * Small records of one kind (accounts, saved views, annotations ...), each with a revision: the highest
 * one holds. A kind has one writing service, and is meant for thousands of records, not millions.
 */
export class Records<T> {
  private readonly alone = pLimit(1);

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly kind: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  /** Durable when it resolves. @param revision one more than the one it replaces; 1 for a new record */
  async put(record: StoredRecord<T>): Promise<void> {
    await this.clickhouse.insert('records', [this.row(record)]);
  }

  /** The row of `records` for a record: rows of several kinds that are inserted at once are there all, or none. */
  row({ id, revision, body }: StoredRecord<T>): object {
    return { kind: this.kind, id, revision, body: JSON.stringify(body) };
  }

  /**
   * Makes of a record its next revision, or makes it; while nothing else does by this object. Durable when it resolves.
   *
   * @param decide what it throws changes nothing
   * @returns what `decide` made of it
   */
  async change(id: string, decide: (now: T | undefined) => NextRecord<T> | Promise<NextRecord<T>>): Promise<T> {
    return await this.alone(async () => {
      const found = await this.get(id);
      const { body, beside = [], isSame } = await decide(found?.body);
      const row = this.row({ id, revision: (found?.revision ?? 0) + 1, body });
      if (!isSame) await this.clickhouse.insert('records', [row, ...beside]);
      return body;
    });
  }

  async get(id: string): Promise<StoredRecord<T> | undefined> {
    const [row] = await this.clickhouse.select(
      stored,
      'SELECT id, revision, body FROM records FINAL WHERE kind = {kind:String} AND id = {id:String}',
      { kind: this.kind, id },
    );
    return row && this.parse(row);
  }

  /** All records of the kind, by id. */
  async list(): Promise<StoredRecord<T>[]> {
    const rows = await this.clickhouse.select(
      stored,
      'SELECT id, revision, body FROM records FINAL WHERE kind = {kind:String} ORDER BY id',
      { kind: this.kind },
    );
    return rows.map((row) => this.parse(row));
  }

  private parse({ body, ...row }: z.infer<typeof stored>): StoredRecord<T> {
    return { ...row, body: this.schema.parse(JSON.parse(body)) };
  }
}
