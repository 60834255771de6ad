import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { sessionCookie } from '#platform';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string(), allowed: z.array(z.string()).optional() }))
    .optional(),
});

/** The service's interface, from what its handlers declare. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('callboard: figures')
    .setDescription('Answers questions about calls: metrics by dimensions, each with its definition and as-of.')
    .setVersion('1')
    .addServer('/api', 'at the origin of the dashboard')
    .addBearerAuth()
    .addCookieAuth(sessionCookie)
    .build();
  const document = SwaggerModule.createDocument(app, base);
  const { $schema, ...schema } = z.toJSONSchema(problem, { target: 'openapi-3.0' }) as Record<string, unknown>;
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, Problem: schema } },
  };
}
