import { Injectable } from '@nestjs/common';
import { type AuditNote, ClickHouse, Records } from '#clickhouse';
import { Audit } from '../../audit/audit.js';
import { Schema } from '../../freshness/schema.js';
import { type AlertSettings, alertSettings, fromTheStart } from './alert-settings.js';

const id = 'settings';

/** Keeps the settings of alerts. This service alone writes them, one change at a time. */
@Injectable()
export class SettingsStore {
  private readonly records: Records<AlertSettings>;

  constructor(
    clickhouse: ClickHouse,
    private readonly audit: Audit,
    private readonly schema: Schema,
  ) {
    this.records = new Records(clickhouse, 'alert-settings', alertSettings);
  }

  async read(): Promise<AlertSettings> {
    await this.schema.assertMigrated();
    return (await this.records.get(id))?.body ?? fromTheStart;
  }

  /**
   * Durable when it resolves, and noted in the audit log by the same insert.
   *
   * @param step what it throws changes nothing
   * @param note what is noted; nothing: nothing has changed
   */
  async change(
    step: (now: AlertSettings) => AlertSettings,
    note: (before: AlertSettings, after: AlertSettings) => AuditNote | undefined,
  ): Promise<AlertSettings> {
    await this.schema.assertMigrated();
    return await this.records.change(id, (before = fromTheStart) => {
      const body = step(before);
      const noted = note(before, body);
      return { body, beside: noted ? [this.audit.row(noted)] : [], isSame: !noted };
    });
  }
}
