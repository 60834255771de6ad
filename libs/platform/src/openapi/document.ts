import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { sessionCookie } from '../auth/access.guard.js';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string(), allowed: z.array(z.string()).optional() }))
    .optional(),
});

/**
 * A service's interface, from what its handlers declare.
 *
 * @param app need not have been initialized: nothing is connected to
 */
export function openApiDocument(app: INestApplication, service: { title: string; description: string }): OpenAPIObject {
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
