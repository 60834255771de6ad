import { Injectable } from '@nestjs/common';
import { ClickHouse, Records } from '#clickhouse';
import { Schema } from '../../freshness/schema.js';
import { type AlertRecord, alertRecord, idOf, untouched } from './alert-record.js';

/** What becomes of a record, and what is to be kept together with it. */
export interface Change {
  readonly record: AlertRecord;
  readonly rows?: readonly object[];
}

/** Keeps how each alert stands, and when it was raised before. This service alone writes it, one change at a time. */
@Injectable()
export class AlertStore {
  private readonly records: Records<AlertRecord>;

  constructor(
    clickhouse: ClickHouse,
    private readonly schema: Schema,
  ) {
    this.records = new Records(clickhouse, 'alert', alertRecord);
  }

  async list(): Promise<AlertRecord[]> {
    await this.schema.assertMigrated();
    return (await this.records.list()).map(({ body }) => body);
  }

  /** Durable when it resolves. @param step gives the same record if nothing is to be written; what it throws changes nothing */
  async change(key: Pick<AlertRecord, 'rule' | 'campaign'>, step: (now: AlertRecord) => Change): Promise<AlertRecord> {
    await this.schema.assertMigrated();
    return await this.records.change(idOf(key), (now = untouched(key)) => {
      const { record, rows = [] } = step(now);
      return { body: record, beside: rows, isSame: JSON.stringify(record) === JSON.stringify(now) };
    });
  }
}
