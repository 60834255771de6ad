import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { sessionCookie } from '../auth/access.guard.js';
import { createService, type ServiceOptions } from '../service/run-service.js';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string(), allowed: z.array(z.string()).optional() }))
    .optional(),
});

export interface AboutService {
  readonly title: string;
  readonly description: string;
}

/** Settings that lead nowhere, for a service that is only described: no keys, and nothing is connected to. */
export const unconnected = {
  namespace: 'callboard',
  host: '127.0.0.1',
  port: 0,
  logLevel: 'silent' as const,
  campaignsDir: 'campaigns',
  authKeys: [],
  kafkaBrokers: ['127.0.0.1:9092'],
  clickhouseUrl: 'http://127.0.0.1:8123',
  assignmentsUrl: 'http://127.0.0.1:3001',
  outcomesUrl: 'http://127.0.0.1:3002',
  figuresUrl: 'http://127.0.0.1:3004',
};

/** A service's interface, as its handlers declare it. */
export async function openApiDocument(options: ServiceOptions, about: AboutService): Promise<OpenAPIObject> {
  const app = await createService(options);
  try {
    return documentOf(app, about);
  } finally {
    await app.close();
  }
}

function documentOf(app: INestApplication, service: AboutService): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle(service.title)
    .setDescription(service.description)
    .setVersion('1')
    .addServer('/api', 'at the origin of the dashboard')
    .addBearerAuth()
    .addCookieAuth(sessionCookie)
    .build();
  const document = SwaggerModule.createDocument(app, base);
  const { $schema, ...schema } = z.toJSONSchema(problem, { target: 'openapi-3.0' });
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, Problem: schema as object } },
  };
}
