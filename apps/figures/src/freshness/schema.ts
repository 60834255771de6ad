import { ClickHouseError } from '@clickhouse/client';
import { Injectable } from '@nestjs/common';
import { ClickHouse, isMigrated, migrations } from '#clickhouse';
import { RetriableError } from '#platform';

/** The tables, which the aggregator creates when it starts. */
@Injectable()
export class Schema {
  private isKnownToBeThere = false;

  constructor(private readonly clickhouse: ClickHouse) {}

  /** @throws RetriableError until every table is there in the form that this release knows */
  async assertMigrated(): Promise<void> {
    this.isKnownToBeThere ||= await this.isThere();
    if (!this.isKnownToBeThere) throw new RetriableError('The aggregator has not set up the tables yet');
  }

  private async isThere(): Promise<boolean> {
    try {
      return await isMigrated(this.clickhouse, migrations);
    } catch (error) {
      if (error instanceof ClickHouseError && error.type === 'UNKNOWN_DATABASE') return false;
      throw error;
    }
  }
}
