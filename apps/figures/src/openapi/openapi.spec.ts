import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiDocument } from './document.js';
import { documentedApp } from './documented-app.js';

describe('the OpenAPI document', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await documentedApp();
  });
  afterAll(async () => await app.close());

  it('in docs/api is what the service declares: npm run generate:figures-api', () => {
    const declared: unknown = JSON.parse(JSON.stringify(openApiDocument(app)));
    expect(declared).toEqual(JSON.parse(readFileSync('docs/api/figures.json', 'utf8')));
  });

  it('describes every success and every failure of every endpoint', () => {
    for (const [path, item] of Object.entries(openApiDocument(app).paths))
      for (const [method, operation] of Object.entries(item as Record<string, { responses: Record<string, object> }>))
        for (const [status, response] of Object.entries(operation.responses)) {
          const isEmpty = status === '204';
          expect([path, method, status, 'content' in response]).toEqual([path, method, status, !isEmpty]);
        }
  });
});
