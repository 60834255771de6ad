import { Injectable } from '@nestjs/common';
import { ClickHouse, Records } from '#clickhouse';
import { Schema } from '../../freshness/schema.js';
import { type AlertSettings, alertSettings, fromTheStart } from './alert-settings.js';

const id = 'settings';

/** Keeps the settings of alerts. This service alone writes them, one change at a time. */
@Injectable()
export class SettingsStore {
  private readonly records: Records<AlertSettings>;

  constructor(
    clickhouse: ClickHouse,
    private readonly schema: Schema,
  ) {
    this.records = new Records(clickhouse, 'alert-settings', alertSettings);
  }

  async read(): Promise<AlertSettings> {
    await this.schema.assertMigrated();
    return (await this.records.get(id))?.body ?? fromTheStart;
  }

  /** Durable when it resolves. @param step what it throws changes nothing */
  async change(step: (now: AlertSettings) => AlertSettings): Promise<AlertSettings> {
    await this.schema.assertMigrated();
    return await this.records.change(id, (now = fromTheStart) => ({ body: step(now) }));
  }
}
