import { writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi/document.js';
import { documentedApp } from './openapi/documented-app.js';

/** Writes what the service offers to docs/api/figures.json; a test holds the two together. */
const app = await documentedApp();
writeFileSync('docs/api/figures.json', `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
