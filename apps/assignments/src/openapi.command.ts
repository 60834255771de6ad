import { writeFileSync } from 'node:fs';
import { assignmentsApi } from './openapi/document.js';

/** Writes what the service offers to docs/api/assignments.json; a test holds the two together. */
writeFileSync('docs/api/assignments.json', `${JSON.stringify(await assignmentsApi(), null, 2)}\n`);
