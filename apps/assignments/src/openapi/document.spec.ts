import { readFileSync } from 'node:fs';
import { assignmentsApi } from './document.js';

describe('the OpenAPI document', () => {
  it('in docs/api is what the service declares: npm run generate:assignments-api', async () => {
    const declared: unknown = JSON.parse(JSON.stringify(await assignmentsApi()));
    expect(declared).toEqual(JSON.parse(readFileSync('docs/api/assignments.json', 'utf8')));
  });

  it('describes every success and every failure of every endpoint', async () => {
    const { paths } = await assignmentsApi();
    expect(Object.keys(paths)).toHaveLength(13);
    for (const [path, { post }] of Object.entries(paths))
      for (const [status, response] of Object.entries(post?.responses ?? {}))
        expect([path, status, 'content' in (response as object)]).toEqual([path, status, status !== '204']);
  });
});
