import type { OpenAPIObject } from '@nestjs/swagger';
import { createService, openApiDocument } from '#platform';
import { assignmentsService } from '../assignments-service.js';

const about = {
  title: 'callboard: assignments',
  description: 'Volunteers join, and are handed numbers to call, each for a time.',
};

/** The service's interface, as its handlers declare it: without keys, and without a connection to anything. */
export async function assignmentsApi(): Promise<OpenAPIObject> {
  const app = await createService(
    assignmentsService({
      namespace: 'callboard',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      campaignsDir: 'campaigns',
      authKeys: [],
      kafkaBrokers: ['127.0.0.1:9092'],
      redisUrl: 'redis://127.0.0.1:6379',
      clickhouseUrl: 'http://127.0.0.1:8123',
      poolDir: '.callboard/pool',
    }),
  );
  try {
    return openApiDocument(app, about);
  } finally {
    await app.close();
  }
}
