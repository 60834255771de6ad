import fastifyMultipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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
    prepare: registerMultipart,
  };
}

/** Imports come as forms, which are read piece by piece. */
export async function registerMultipart(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyMultipart);
}
