import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ClickHouse } from '../client/clickhouse.js';

/** Calls of one campaign that were handed out on one day (UTC): what is marked, and recomputed, as a whole. */
export interface RollupDay {
  readonly campaign: string;
  /** Such as `2022-04-05`. */
  readonly assignedOn: string;
}

/** That a writer changed calls of the day, and that no generation is known to count it. */
export interface Mark extends RollupDay {
  readonly writer: string;
  readonly mark: string;
}

/** How a day stands. */
export interface DayState {
  readonly assignedOn: string;
  /** Of the rollups that hold the day; 0 if none does. */
  readonly generation: string;
  /** Whether calls may differ from the rollups. */
  readonly isMarked: boolean;
}

const markRow = z
  .object({ campaign: z.string(), assigned_on: z.string(), writer: z.string(), highest: z.string() })
  .transform(({ campaign, assigned_on: assignedOn, writer, highest: mark }): Mark => {
    return { campaign, assignedOn, writer, mark };
  });

const stateRow = z
  .object({ assigned_on: z.string(), head: z.string(), is_marked: z.number() })
  .transform(({ assigned_on: assignedOn, head: generation, is_marked }): DayState => {
    return { assignedOn, generation, isMarked: is_marked === 1 };
  });

const marks = `
SELECT campaign, assigned_on, writer, max(mark) AS highest FROM rollup_days
GROUP BY campaign, assigned_on, writer
HAVING highest > max(counted)
ORDER BY campaign, assigned_on, writer`;

const states = `
SELECT assigned_on, max(generation) AS head, max(is_behind) AS is_marked
FROM (
  SELECT assigned_on, max(generation) AS generation, max(mark) > max(counted) AS is_behind FROM rollup_days
  WHERE campaign = {campaign:String}
  GROUP BY assigned_on, writer
)
GROUP BY assigned_on
ORDER BY assigned_on`;

/**
 * The days whose calls changed, and the generation in which each is rolled up. Both stand in one table, so that
 * one reading of it cannot find a day neither marked nor in the generation that cleared its mark.
 */
export class RollupDays {
  /** Nobody else numbers his marks under this name. */
  readonly writer = randomBytes(8).readBigUInt64LE().toString();
  private lastMark = 0;

  constructor(private readonly clickhouse: ClickHouse) {}

  /** Call it when the changed calls are durable, never before: who reads the mark must find the calls. */
  async mark(days: readonly RollupDay[]): Promise<void> {
    this.lastMark += 1;
    const mark = this.lastMark;
    await this.insert(days.map((day) => ({ ...keyOf(day), writer: this.writer, mark })));
  }

  /** Marks every day that has calls, or had some when it was counted, of all campaigns. */
  async markAll(): Promise<void> {
    this.lastMark += 1;
    await this.clickhouse.longCommand(
      `INSERT INTO rollup_days (campaign, assigned_on, writer, mark)
       SELECT campaign, assigned_on, {writer:UInt64}, {mark:UInt64} FROM (
         SELECT DISTINCT campaign, assigned_on FROM calls UNION DISTINCT
         SELECT DISTINCT campaign, assigned_on FROM rollup_days
       )`,
      { writer: this.writer, mark: this.lastMark },
    );
  }

  /** Marks that no generation counts yet, of all campaigns. */
  async marks(): Promise<Mark[]> {
    return await this.clickhouse.select(markRow, marks);
  }

  /** Every day of the campaign, in order. */
  async states(campaign: string): Promise<DayState[]> {
    return await this.clickhouse.select(stateRow, states, { campaign });
  }

  /**
   * Makes a generation the head of the days of these marks, unless they have a higher one, and clears just these
   * marks. It must be whole by then, and must have been taken after the marks were read.
   */
  async publish(generation: string, counted: readonly Mark[]): Promise<void> {
    const publishedAt = Math.floor(Date.now() / 1000);
    await this.insert(
      counted.map((each) => ({
        ...keyOf(each),
        writer: each.writer,
        counted: each.mark,
        generation,
        published_at: publishedAt,
      })),
    );
  }

  private async insert(rows: readonly object[]): Promise<void> {
    await this.clickhouse.insert('rollup_days', rows);
  }
}

const keyOf = ({ campaign, assignedOn }: RollupDay) => ({ campaign, assigned_on: assignedOn });
