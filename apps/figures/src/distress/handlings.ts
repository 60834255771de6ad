import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { type Handling, handling } from './distress-report.schema.js';

const kept = handling.extend({ report: z.uuid() });

/**
 * Who dealt with which report. A record for each time, and none is ever written again: what two organizers note at the
 * same moment is both kept.
 */
@Injectable()
export class Handlings {
  private readonly records: Records<z.infer<typeof kept>>;

  constructor(clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, 'distress-handling', kept);
  }

  /** Durable when it resolves. @param report its id */
  async add(report: string, said: Handling): Promise<void> {
    await this.records.put({ id: randomUUID(), revision: 1, body: { report, ...said } });
  }

  /** By the id of the report, the first one first. */
  async byReport(): Promise<ReadonlyMap<string, Handling[]>> {
    const found = new Map<string, Handling[]>();
    for (const { body } of await this.records.list()) {
      const { report, ...said } = body;
      found.set(
        report,
        [...(found.get(report) ?? []), said].sort((a, b) => a.at.localeCompare(b.at)),
      );
    }
    return found;
  }
}
