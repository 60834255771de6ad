import { readFileSync } from 'node:fs';
import { figuresDocument } from './document.js';

describe('the OpenAPI document', () => {
  it('in docs/api is what the service declares: npm run generate:figures-api', async () => {
    const declared: unknown = JSON.parse(JSON.stringify(await figuresDocument()));
    expect(declared).toEqual(JSON.parse(readFileSync('docs/api/figures.json', 'utf8')));
  });

  it('describes every success and every failure of every endpoint', async () => {
    for (const [path, item] of Object.entries((await figuresDocument()).paths))
      for (const [method, operation] of Object.entries(item as Record<string, { responses: Record<string, object> }>))
        for (const [status, response] of Object.entries(operation.responses)) {
          const isEmpty = status === '204';
          expect([path, method, status, 'content' in response]).toEqual([path, method, status, !isEmpty]);
        }
  });
});
