import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { nameOf, type TopicPartition } from '#kafka';

/** Everything of the partition before this offset is in the tables. */
export interface Position extends TopicPartition {
  readonly offset: bigint;
}

const row = z.object({ topic: z.string(), partition: z.number(), position: z.coerce.bigint() });

/** How far each partition has been stored, by whichever instance. */
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

  /** Of those partitions that have been stored from before. */
  async of(partitions: readonly TopicPartition[]): Promise<Position[]> {
    const all = await this.all();
    return partitions.flatMap((partition) => {
      const offset = all.get(nameOf(partition));
      return offset === undefined ? [] : [{ ...partition, offset }];
    });
  }
}
