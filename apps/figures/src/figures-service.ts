import type { ServiceOptions } from '#platform';
import { snapshotsBodyLimit, snapshotsPath } from './calls/snapshots.schema.js';
import { FiguresModule } from './figures.module.js';
import type { FiguresConfig } from './settings.js';

/** The service, ready to be created. */
export function figuresService(config: FiguresConfig): ServiceOptions {
  const { host, port, logLevel } = config;
  return {
    module: FiguresModule.forRoot(config),
    service: 'figures',
    logLevel,
    host,
    port,
    prepare: (app) => {
      // Ten thousand ids are larger than anything else that is sent as JSON.
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onRoute', (route) => {
          if (route.url === `/v1/${snapshotsPath}`) route.bodyLimit = snapshotsBodyLimit;
        });
    },
  };
}
