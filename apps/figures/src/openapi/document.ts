import type { OpenAPIObject } from '@nestjs/swagger';
import { createService, openApiDocument } from '#platform';
import { figuresService } from '../figures-service.js';

/** What the service offers, as its handlers declare it: without keys, and without a connection to anything. */
export async function figuresDocument(): Promise<OpenAPIObject> {
  const app = await createService(
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
  try {
    return openApiDocument(app, {
      title: 'callboard: figures',
      description: 'Answers questions about calls: metrics by dimensions, each with its definition and as-of.',
    });
  } finally {
    await app.close();
  }
}
