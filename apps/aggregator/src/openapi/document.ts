import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument, unconnected } from '#platform';
import { aggregatorApi } from '../aggregator-service.js';

/** The service's interface, as its handlers declare it: without keys, and without a connection to anything. */
export const aggregatorDocument = (): Promise<OpenAPIObject> =>
  openApiDocument(aggregatorApi(unconnected), {
    title: 'callboard: aggregator',
    description: 'Brings events into the tables. What could not be counted is listed here, and dealt with.',
  });
