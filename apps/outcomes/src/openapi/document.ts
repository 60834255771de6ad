import type { OpenAPIObject } from '@nestjs/swagger';
import { createService, openApiDocument } from '#platform';
import { outcomesService } from '../outcomes-service.js';

const about = {
  title: 'callboard: outcomes',
  description: 'Records how calls went; corrects, retracts and imports them. What it acknowledges is durable.',
};

/** The service's interface, as its handlers declare it: without keys, and without a connection to anything. */
export async function outcomesApi(): Promise<OpenAPIObject> {
  const app = await createService(
    outcomesService({
      namespace: 'callboard',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      campaignsDir: 'campaigns',
      authKeys: [],
      importKey: '',
      kafkaBrokers: ['127.0.0.1:9092'],
      figuresUrl: 'http://127.0.0.1:3004',
    }),
  );
  try {
    return openApiDocument(app, about);
  } finally {
    await app.close();
  }
}
