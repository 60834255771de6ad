import { writeFileSync } from 'node:fs';
import { metricsDocument } from '#metrics';

/** Writes the page of definitions from the catalogue: `npm run generate:metrics`. A test holds the two together. */
writeFileSync(new URL('metrics.md', import.meta.url), metricsDocument());
