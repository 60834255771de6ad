import { writeFileSync } from 'node:fs';
import { outcomesApi } from './openapi/document.js';

/** Writes what the service offers to docs/api/outcomes.json; a test holds the two together. */
writeFileSync('docs/api/outcomes.json', `${JSON.stringify(await outcomesApi(), null, 2)}\n`);
