import { writeFileSync } from 'node:fs';
import { asyncApi } from '#events';

/** Writes the AsyncAPI document from the contracts: `npm run generate:events`. A test holds the two together. */
writeFileSync(new URL('asyncapi.json', import.meta.url), `${JSON.stringify(asyncApi(), null, 2)}\n`);
