import { writeFileSync } from 'node:fs';
import { figuresDocument } from './openapi/document.js';

/** Writes what the service offers to docs/api/figures.json; a test holds the two together. */
writeFileSync('docs/api/figures.json', `${JSON.stringify(await figuresDocument(), null, 2)}\n`);
