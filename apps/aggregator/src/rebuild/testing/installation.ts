import { z } from 'zod';
import { ClickHouse, Generations, migrate, migrations, RollupDays } from '#clickhouse';
import { catalogue, compile, type Dimension, dimensionsOf, planQuery } from '#metrics';
import { type Campaign, Campaigns } from '#platform';
import { freshNamespace, servers } from '#testing';
import { Recompute } from '../../recompute/recompute.js';

const campaign = (id: string, timeZone: string) => [id, { id, timeZone } as Campaign] as const;
const rawRow = z.record(z.string(), z.unknown());

/** Each dimension once: narrow rollups and wide ones, and `calls` for what no rollup has. */
const groupings: readonly (readonly Dimension[])[] = [
  [],
  ['day', 'region'],
  ['district'],
  ['country', 'disposition', 'sentiment'],
  ['language'],
];

/** Tables of a test's own, without any service, and the figures that come from them. */
export class Installation {
  private readonly own = freshNamespace();
  readonly options = { url: servers().clickhouseUrl, database: this.own.namespace };
  readonly clickhouse = new ClickHouse(this.options);
  readonly days = new RollupDays(this.clickhouse);
  readonly campaigns = new Campaigns(
    new Map([campaign('demo', 'Europe/Vilnius'), campaign('winter', 'America/New_York')]),
  );

  async create(): Promise<void> {
    await migrate(this.options, migrations);
  }

  async drop(): Promise<void> {
    await this.clickhouse.close();
    await this.own.cleanUp();
  }

  async empty(): Promise<void> {
    for (const table of ['calls', 'call_events', 'rollups', 'rollup_days'])
      await this.clickhouse.command(`TRUNCATE TABLE ${table}`);
  }

  /** Counts all days that are marked, as the aggregator does. */
  async rollUp(): Promise<void> {
    const recompute = new Recompute(this.clickhouse, this.campaigns, this.days, new Generations(this.clickhouse));
    await recompute.run(await this.days.marks());
  }

  /** Every metric by every dimension that it takes, of all campaigns, as figures answers it. */
  async figures(): Promise<unknown[]> {
    const questions = this.campaigns.all().flatMap(({ id }) => groupings.map((by) => this.ask(id, by)));
    return await Promise.all(questions);
  }

  /** The state of every call, in order. */
  async calls(): Promise<unknown[]> {
    return await this.clickhouse.select(rawRow, 'SELECT * FROM calls FINAL ORDER BY campaign, assigned_on, call_id');
  }

  /** What the state of every call should be, in order. */
  async decidingEvents(): Promise<unknown[]> {
    return await this.clickhouse.select(
      rawRow,
      `SELECT * FROM call_events ORDER BY campaign, assigned_on, call_id, version DESC
       LIMIT 1 BY campaign, assigned_on, call_id`,
    );
  }

  /** @param to last day */
  async ask(id: string, by: readonly Dimension[], to?: string): Promise<unknown[]> {
    const { timeZone } = this.campaigns.require(id);
    const metrics = catalogue.filter((metric) => by.every((each) => dimensionsOf(metric).includes(each)));
    const query = { campaign: id, metrics: metrics.map(({ name }) => name), by: [...by], where: [] };
    const range = to === undefined ? {} : { to };
    const scope = { campaign: id, timeZone, regions: [{ code: 'RU-MOW', district: 'central' }] };
    const states = await this.days.states(id);
    const { sql, parameters } = compile(planQuery({ ...query, ...range }, scope, '2022-06-01T00:00:00Z', states));
    return await this.clickhouse.select(rawRow, sql, parameters);
  }
}
