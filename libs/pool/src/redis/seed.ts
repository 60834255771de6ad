import { randomInt } from 'node:crypto';

/** As Lua's random numbers want it. */
const seeds = 2 ** 31;

/** A seed for a script that chooses. */
export const seed = (): number => randomInt(seeds);
