import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { type Handling, handling, type WholeDistressReport } from './distress-report.schema.js';

const kept = handling.extend({
  // Reports could not be opened again at first.
  action: handling.shape.action.default('handled'),
  report: z.uuid(),
  /** How many there were before: hours do not tell what came first. */
  after: z.int().min(0).default(0),
});

/** What was done about a report, and whether it is open after it. */
export type Handled = Pick<WholeDistressReport, 'open' | 'handlings'>;

/**
 * Who dealt with which report, and who opened it again. A record for each time, and none is ever written again: what two
 * organizers note at the same moment is both kept.
 */
@Injectable()
export class Handlings {
  private readonly records: Records<z.infer<typeof kept>>;

  constructor(clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, 'distress-handling', kept);
  }

  /** Durable when it resolves. @param report its id @param after how many handlings it had by then */
  async add(report: string, after: number, said: Handling): Promise<void> {
    await this.records.put({ id: randomUUID(), revision: 1, body: { report, after, ...said } });
  }

  /** By the id of the report, the first one first. */
  async byReport(): Promise<ReadonlyMap<string, Handled>> {
    const all = (await this.records.list()).map(({ body }) => body).sort((a, b) => a.after - b.after);
    const found = new Map<string, Handled>();
    for (const { report, after: _, ...said } of all)
      found.set(report, {
        open: said.action === 'reopened',
        handlings: [...(found.get(report)?.handlings ?? []), said],
      });
    return found;
  }
}
