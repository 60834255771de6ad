import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

it('has the types of the figures service as its OpenAPI says them: npm run generate:api', async () => {
  const cwd = fileURLToPath(new URL('../../..', import.meta.url));
  const types = 'dashboards/src/api/generated/figures.d.ts';
  const generate = ['node_modules/openapi-typescript/bin/cli.js', 'docs/api/figures.json', '-o', types];
  await promisify(execFile)(process.execPath, [...generate, '--array-length', '--check'], { cwd });
}, 30_000);
