import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument, unconnected } from '#platform';
import { assignmentsService } from '../assignments-service.js';

/** The service's interface, as its handlers declare it: without keys, and without a connection to anything. */
export const assignmentsApi = (): Promise<OpenAPIObject> =>
  openApiDocument(
    assignmentsService({ ...unconnected, redisUrl: 'redis://127.0.0.1:6379', poolDir: '.callboard/pool' }),
    {
      title: 'callboard: assignments',
      description: 'Volunteers join, and are handed numbers to call, each for a time.',
    },
  );
