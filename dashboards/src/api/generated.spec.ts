import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

it.each(['figures', 'aggregator', 'assignments', 'outcomes'])(
  'has the types of %s as its OpenAPI says them: npm run generate:api',
  async (name) => {
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const types = `dashboards/src/api/generated/${name}.d.ts`;
    const generate = ['node_modules/openapi-typescript/bin/cli.js', `docs/api/${name}.json`, '-o', types];
    await promisify(execFile)(process.execPath, [...generate, '--array-length', '--check'], { cwd });
  },
  30_000,
);
