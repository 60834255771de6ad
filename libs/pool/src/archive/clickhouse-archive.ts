import { ClickHouseError } from '@clickhouse/client';
import { z } from 'zod';
import { type ClickHouse, isMigrated, migrations, RowBinaryWriter } from '#clickhouse';
import { RetriableError } from '#platform';
import type { Rule } from '../numbers/numbers.js';
import type { ArchivedState, CountedHour, Coverage, PoolArchive, PoolMark } from './pool-archive.js';

/** As in the table. */
const codes = { out: 1, waiting: 2, closed: 3, exhausted: 4, forbidden: 5 } as const;
const columns = ['campaign', 'place', 'version', 'status', 'attempts', 'day'];
/** Epochs have up to 31 bits (those of old pools are seconds since 1970); below them there is room for eight billion changes. */
const clockBits = 33n;

const status = z.enum(['out', 'waiting', 'closed', 'exhausted', 'forbidden']);
const numbers = z.array(z.number());
/** Column by column: as objects, each checked by itself, the numbers of a chunk took three times as long. */
const storedStates = z.object({ places: numbers, statuses: z.array(status), attempts: numbers, days: numbers });

const storedRule = z.object({ kind: z.enum(['prefix', 'region']), value: z.string() });

const storedMark = z.object({
  epoch: z.number(),
  clock: z.coerce.number(),
  handed_out: z.coerce.number(),
  paused: z.boolean(),
});

const storedCoverage = z.object({ through: z.number() });

/** The archive of a campaign's pool in ClickHouse. */
export class ClickHouseArchive implements PoolArchive {
  private isThere = false;

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly campaign: string,
  ) {}

  async mark(): Promise<PoolMark | undefined> {
    await this.requireTables();
    const sql = `SELECT epoch, clock, handed_out, paused FROM pool_marks FINAL WHERE campaign = {campaign:String}`;
    const [row] = await this.clickhouse.select(storedMark, sql, { campaign: this.campaign });
    return row && { epoch: row.epoch, clock: row.clock, handedOut: row.handed_out, paused: row.paused };
  }

  async putMark({ epoch, clock, handedOut, paused }: PoolMark): Promise<void> {
    await this.requireTables();
    const version = String(versionOf({ epoch, clock }));
    await this.clickhouse.insert('pool_marks', [
      { campaign: this.campaign, version, epoch, clock, handed_out: handedOut, paused },
    ]);
  }

  async putStates(at: Pick<PoolMark, 'epoch' | 'clock'>, states: readonly ArchivedState[]): Promise<void> {
    if (states.length === 0) return;
    await this.requireTables();
    const version = versionOf(at);
    const rows = new RowBinaryWriter();
    for (const { index, status, attempts, day } of states) {
      rows.string(this.campaign);
      rows.uint32(index);
      rows.uint64(version);
      rows.uint8(codes[status]);
      rows.uint8(attempts);
      rows.uint16(day);
    }
    await this.clickhouse.insertBinary('pool_state', columns, rows.bytes());
  }

  async states(first: number, end: number): Promise<ArchivedState[]> {
    await this.requireTables();
    const sql = `
      SELECT groupArray(place) AS places, groupArray(status) AS statuses, groupArray(attempts) AS attempts,
        groupArray(toUInt16(day)) AS days
      FROM pool_state FINAL
      WHERE campaign = {campaign:String} AND place >= {first:UInt32} AND place < {end:UInt32}`;
    const [found] = await this.clickhouse.select(storedStates, sql, { campaign: this.campaign, first, end });
    if (!found) return [];
    const { places, statuses, attempts, days } = found;
    return places.map((index, at) => ({
      index,
      status: statuses[at] as ArchivedState['status'],
      attempts: attempts[at] as number,
      day: days[at] as number,
    }));
  }

  async putHours(
    at: Pick<PoolMark, 'epoch' | 'clock'>,
    { since, through }: Coverage,
    hours: readonly CountedHour[],
  ): Promise<void> {
    await this.requireTables();
    const [campaign, version] = [this.campaign, String(versionOf(at))];
    const rows = hours.map(({ hour, handedOut, acknowledged }) => ({
      ...{ campaign, version, hour: seconds(new Date(hour)), handed_out: handedOut, acknowledged },
      counted_at: seconds(new Date()),
    }));
    if (rows.length > 0) await this.clickhouse.insert('pool_hours', rows);
    // Only now: an hour that it has and that has no row is one without hand-outs.
    const coverage = { campaign, epoch: at.epoch, since: seconds(since), through: seconds(through) };
    await this.clickhouse.insert('pool_coverage', [coverage]);
  }

  async countedThrough(epoch: number): Promise<Date | undefined> {
    await this.requireTables();
    const sql = `
      SELECT toUnixTimestamp(through) AS through FROM pool_coverage FINAL
      WHERE campaign = {campaign:String} AND epoch = {epoch:UInt32}`;
    const [row] = await this.clickhouse.select(storedCoverage, sql, { campaign: this.campaign, epoch });
    return row && new Date(row.through * 1000);
  }

  async putRules(rules: readonly Rule[]): Promise<void> {
    if (rules.length === 0) return;
    await this.requireTables();
    const rows = rules.map(({ kind, value }) => ({ campaign: this.campaign, kind, value }));
    await this.clickhouse.insert('do_not_call', rows);
  }

  async rules(): Promise<Rule[]> {
    await this.requireTables();
    const sql = 'SELECT kind, value FROM do_not_call FINAL WHERE campaign = {campaign:String} ORDER BY kind, value';
    return await this.clickhouse.select(storedRule, sql, { campaign: this.campaign });
  }

  /** @throws RetriableError until the aggregator has created the tables */
  private async requireTables(): Promise<void> {
    this.isThere ||= await this.isMigrated();
    if (!this.isThere) throw new RetriableError('The archive of the pool is not set up yet: the aggregator does that');
  }

  private async isMigrated(): Promise<boolean> {
    try {
      return await isMigrated(this.clickhouse, migrations);
    } catch (error) {
      if (error instanceof ClickHouseError && error.type === 'UNKNOWN_DATABASE') return false;
      throw error;
    }
  }
}

const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);

function versionOf({ epoch, clock }: Pick<PoolMark, 'epoch' | 'clock'>): bigint {
  return (BigInt(epoch) << clockBits) | BigInt(clock);
}
