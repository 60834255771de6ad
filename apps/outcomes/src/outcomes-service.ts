import fastifyMultipart from '@fastify/multipart';
import type { ServiceOptions } from '#platform';
import { type OutcomesConfig, OutcomesModule } from './outcomes.module.js';

/** The service, ready to be created. */
export function outcomesService(config: OutcomesConfig): ServiceOptions {
  const { host, port, logLevel } = config;
  return {
    module: OutcomesModule.forRoot(config),
    service: 'outcomes',
    logLevel,
    host,
    port,
    prepare: async (app) => {
      await app.register(fastifyMultipart);
    },
  };
}
