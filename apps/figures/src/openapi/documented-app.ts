import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService } from '#platform';
import { figuresService } from '../figures-service.js';

/** The service as it declares itself, without keys, and without a connection to anything. */
export async function documentedApp(): Promise<NestFastifyApplication> {
  return await createService(
    figuresService({
      namespace: 'callboard',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      campaignsDir: 'campaigns',
      authKeys: [],
      clickhouseUrl: 'http://127.0.0.1:8123',
    }),
  );
}
