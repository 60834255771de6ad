import { writeFileSync } from 'node:fs';
import { aggregatorDocument } from './openapi/document.js';

/** Writes what the service offers to docs/api/aggregator.json; a test holds the two together. */
writeFileSync('docs/api/aggregator.json', `${JSON.stringify(await aggregatorDocument(), null, 2)}\n`);
