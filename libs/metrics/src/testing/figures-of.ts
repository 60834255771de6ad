import { z } from 'zod';
import { ClickHouse, migrate, migrations } from '#clickhouse';
import { type AnyCallEvent, freshNamespace, servers, storeEvents } from '#testing';
import { compile } from '../compile/compile.js';
import type { FiguresQuery, Scope } from '../parse/query.js';
import { planQuery } from '../plan/plan.js';
import { figuresRow, shapeRows } from '../shape/rows.js';

const rawRow = z.record(z.string(), z.unknown());

/** A database of a test's own, and the figures of what was stored in it. */
export class FiguresDatabase {
  private readonly own = freshNamespace();
  private readonly options = { url: servers().clickhouseUrl, database: this.own.namespace };
  private readonly clickhouse = new ClickHouse(this.options);

  async create(): Promise<void> {
    await migrate(this.options, migrations);
  }

  async drop(): Promise<void> {
    await this.clickhouse.close();
    await this.own.cleanUp();
  }

  async forget(): Promise<void> {
    await this.clickhouse.command('TRUNCATE TABLE calls');
    await this.clickhouse.command('TRUNCATE TABLE call_events');
  }

  async store(events: readonly AnyCallEvent[]): Promise<void> {
    await storeEvents(this.clickhouse, events);
  }

  /** Plan, SQL, rows: each checked against the schema that the answer is documented by. */
  async figures(query: FiguresQuery, scope: Scope, completeThrough?: string) {
    const plan = planQuery(query, scope, completeThrough);
    const { sql, parameters } = compile(plan);
    return z.array(figuresRow).parse(shapeRows(await this.clickhouse.select(rawRow, sql, parameters), plan));
  }
}
