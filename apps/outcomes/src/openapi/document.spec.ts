import { readFileSync } from 'node:fs';
import { outcomesApi } from './document.js';

describe('the OpenAPI document', () => {
  it('in docs/api is what the service declares: npm run generate:outcomes-api', async () => {
    const declared: unknown = JSON.parse(JSON.stringify(await outcomesApi()));
    expect(declared).toEqual(JSON.parse(readFileSync('docs/api/outcomes.json', 'utf8')));
  });

  it('describes every success and every failure of every endpoint', async () => {
    const { paths } = await outcomesApi();
    expect(Object.keys(paths).sort()).toEqual([
      '/v1/calls/{callId}/corrections',
      '/v1/calls/{callId}/retraction',
      '/v1/imports',
      '/v1/outcomes',
      '/v1/volunteers/me/erasure',
      '/v1/volunteers/{volunteer}/exclusion',
    ]);
    for (const [path, { post }] of Object.entries(paths))
      for (const [status, response] of Object.entries(post?.responses ?? {}))
        expect([path, status, 'content' in (response as object)]).toEqual([path, status, true]);
  });
});
