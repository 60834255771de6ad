import { migrate, migrations } from '#clickhouse';
import type { ServiceOptions } from '#platform';
import { AggregatorModule } from './aggregator.module.js';
import { consumeAll } from './ingest/consume.js';
import type { AggregatorConfig } from './settings.js';

/** The service, ready to be started. It owns the tables, so it sets them up before it does anything else. */
export async function aggregatorService(config: AggregatorConfig): Promise<ServiceOptions> {
  await migrate({ url: config.clickhouseUrl, database: config.namespace }, migrations);
  return {
    ...aggregatorApi(config),
    prepare: async (app) => {
      // The topics are there and the zones are checked before the first record is read.
      await app.init();
      consumeAll(app, config);
    },
  };
}

/** What answers HTTP, without a connection to anything. */
export function aggregatorApi(config: AggregatorConfig): ServiceOptions {
  return { ...config, service: 'aggregator', module: AggregatorModule.forRoot(config) };
}
