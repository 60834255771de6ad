import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument, unconnected } from '#platform';
import { outcomesService } from '../outcomes-service.js';

/** The service's interface, as its handlers declare it: without keys, and without a connection to anything. */
export const outcomesApi = (): Promise<OpenAPIObject> =>
  openApiDocument(outcomesService({ ...unconnected, importKey: '' }), {
    title: 'callboard: outcomes',
    description: 'Records how calls went; corrects, retracts and imports them. What it acknowledges is durable.',
  });
