import type { OpenAPIObject } from '@nestjs/swagger';
import { createService, openApiDocument } from '#platform';
import { aggregatorApi } from '../aggregator-service.js';

/** The service's interface, as its handlers declare it: without keys, and without a connection to anything. */
export async function aggregatorDocument(): Promise<OpenAPIObject> {
  const app = await createService(
    aggregatorApi({
      namespace: 'callboard',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      campaignsDir: 'campaigns',
      authKeys: [],
      kafkaBrokers: ['127.0.0.1:9092'],
      clickhouseUrl: 'http://127.0.0.1:8123',
    }),
  );
  try {
    return openApiDocument(app, {
      title: 'callboard: aggregator',
      description: 'Brings events into the tables. What could not be counted is listed here, and dealt with.',
    });
  } finally {
    await app.close();
  }
}
