import { readFileSync } from 'node:fs';
import { aggregatorDocument } from './document.js';

describe('the OpenAPI document', () => {
  it('in docs/api is what the service declares: npm run generate:aggregator-api', async () => {
    const declared: unknown = JSON.parse(JSON.stringify(await aggregatorDocument()));
    expect(declared).toEqual(JSON.parse(readFileSync('docs/api/aggregator.json', 'utf8')));
  });

  it('describes every success and every failure of every endpoint', async () => {
    const { paths } = await aggregatorDocument();
    expect(Object.keys(paths).sort()).toEqual([
      '/v1/data-health',
      '/v1/dead-letters',
      '/v1/dead-letters/{id}',
      '/v1/dead-letters/{id}/replay',
      '/v1/dead-letters/{id}/waive',
    ]);
    for (const [path, { get, post }] of Object.entries(paths))
      for (const [status, response] of Object.entries((get ?? post)?.responses ?? {}))
        expect([path, status, 'content' in (response as object)]).toEqual([path, status, true]);
  });
});
