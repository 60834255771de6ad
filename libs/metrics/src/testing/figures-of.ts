import { z } from 'zod';
import { ClickHouse, Generations, migrate, migrations, RollupDays, VolunteerNumbers } from '#clickhouse';
import { type AnyCallEvent, freshNamespace, type JoinedEvent, servers, storeEvents, storeVolunteers } from '#testing';
import { compile } from '../compile/compile.js';
import { compileRecompute } from '../compile/recompute.js';
import type { FiguresQuery, Scope } from '../parse/query.js';
import type { RolledUpDay } from '../plan/heads.js';
import { planQuery } from '../plan/plan.js';
import { figuresRow, shapeRows } from '../shape/rows.js';

const rawRow = z.record(z.string(), z.unknown());

/** A database of a test's own, and the figures of what was stored in it. */
export class FiguresDatabase {
  private readonly own = freshNamespace();
  private readonly options = { url: servers().clickhouseUrl, database: this.own.namespace };
  private readonly clickhouse = new ClickHouse(this.options);
  private readonly days = new RollupDays(this.clickhouse);

  async create(): Promise<void> {
    await migrate(this.options, migrations);
  }

  async drop(): Promise<void> {
    await this.clickhouse.close();
    await this.own.cleanUp();
  }

  async forget(): Promise<void> {
    for (const table of ['calls', 'call_events', 'rollups', 'rollup_days', 'volunteers'])
      await this.clickhouse.command(`TRUNCATE TABLE ${table}`);
  }

  /** Stores events and marks their days. */
  async store(events: readonly AnyCallEvent[]): Promise<void> {
    await storeEvents(this.clickhouse, events);
  }

  async storeVolunteers(events: readonly JoinedEvent[]): Promise<void> {
    await storeVolunteers(this.clickhouse, events);
  }

  /**
   * Counts the marked days among these for the rollups.
   *
   * @param meanwhile happens when they are counted, and before the others know it
   */
  async recompute(scope: Scope, only: (day: string) => boolean = () => true, meanwhile?: () => Promise<void>) {
    const marks = (await this.days.marks()).filter(({ assignedOn }) => only(assignedOn));
    const days = marks.map(({ assignedOn }) => assignedOn);
    await new VolunteerNumbers(this.clickhouse).give(scope.campaign, days);
    const generation = await new Generations(this.clickhouse).take();
    const { sql, parameters } = compileRecompute(scope, days, generation);
    if (days.length > 0) await this.clickhouse.command(sql, parameters);
    await meanwhile?.();
    await this.days.publish(generation, marks);
  }

  /** How the days stand. */
  async states({ campaign }: Scope): Promise<RolledUpDay[]> {
    return await this.days.states(campaign);
  }

  /**
   * Plan, SQL, rows: each checked against the schema that the answer is documented by.
   *
   * @param days as they stood before; none: do not use rollups
   */
  async figures(query: FiguresQuery, scope: Scope, completeThrough?: string, days?: readonly RolledUpDay[]) {
    const plan = planQuery(query, scope, completeThrough, days);
    const { sql, parameters } = compile(plan);
    return z.array(figuresRow).parse(shapeRows(await this.clickhouse.select(rawRow, sql, parameters), plan));
  }
}
