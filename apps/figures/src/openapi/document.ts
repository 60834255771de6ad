import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument, unconnected } from '#platform';
import { figuresService } from '../figures-service.js';

/** The service's interface, as its handlers declare it: without keys, and without a connection to anything. */
export const figuresDocument = (): Promise<OpenAPIObject> =>
  openApiDocument(figuresService(unconnected), {
    title: 'callboard: figures',
    description: 'Answers questions about calls: metrics by dimensions, each with its definition and as-of.',
  });
