import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Readiness } from '#platform';
import { ClickHouse, type ClickHouseOptions } from './client/clickhouse.js';

/** Gives ClickHouse to a service, watches it for /ready, and closes it after everything that uses it. */
@Module({})
export class ClickHouseModule implements OnApplicationShutdown {
  constructor(
    @Inject(ClickHouse) private readonly clickhouse: ClickHouse,
    @Inject(Readiness) readiness: Readiness,
  ) {
    readiness.add('ClickHouse', () => clickhouse.ping());
  }

  static forRoot(options: ClickHouseOptions): DynamicModule {
    return {
      module: ClickHouseModule,
      global: true,
      providers: [{ provide: ClickHouse, useFactory: () => new ClickHouse(options) }],
      exports: [ClickHouse],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.clickhouse.close();
  }
}
