import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { nameOf, type TopicPartition } from '#kafka';

/** Everything of the partition before this offset is in the tables. */
export interface Position extends TopicPartition {
  readonly offset: bigint;
}

const row = z.object({ topic: z.string(), partition: z.number(), position: z.coerce.bigint() });

/** How far each partition has been stored, by whichever instance: the table. */
@Injectable()
export class Positions {
  constructor(private readonly clickhouse: ClickHouse) {}

  /** To be called when everything before is durable. A lower position than the one there is changes nothing. */
  async advance(positions: readonly Position[]): Promise<void> {
    await this.clickhouse.insert(
      'positions',
      positions.map(({ topic, partition, offset }) => ({ topic, partition, position: String(offset) })),
    );
  }

  /** By name of the partition. */
  async all(): Promise<Map<string, bigint>> {
    const rows = await this.clickhouse.select(row, 'SELECT topic, partition, position FROM positions FINAL');
    return new Map(rows.map(({ position, ...partition }) => [nameOf(partition), position]));
  }

  /** The partition counts as not read at all. */
  async forget({ topic, partition }: TopicPartition): Promise<void> {
    const sql = 'DELETE FROM positions WHERE topic = {topic:String} AND partition = {partition:UInt16}';
    await this.clickhouse.command(sql, { topic, partition });
  }
}

/** How far a partition has been stored; one that nobody has read yet, from its very beginning. */
export function positionOf(partition: TopicPartition, positions: ReadonlyMap<string, bigint>): bigint {
  return positions.get(nameOf(partition)) ?? 0n;
}
