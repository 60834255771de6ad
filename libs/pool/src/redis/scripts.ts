import type { Redis } from 'ioredis';
import { z } from 'zod';
import { handOutLua } from './lua/hand-out.js';
import { leasesLua } from './lua/leases.js';
import { numbersLua } from './lua/numbers.js';
import * as steps from './lua/steps.js';
import { defineScript } from './script.js';

const answer = <const K extends string>(...kinds: [K, ...K[]]) => z.tuple([z.enum(kinds)], z.unknown());
const changed = answer('done', 'over', 'unknown');

/**
 * The steps of a pool, each one script and so one atomic step. What an argument holds, and what it is answered with,
 * stands at the head of its script.
 *
 * @param prefix of all keys of the pool
 */
export function scriptsOf(redis: Redis, prefix: string) {
  const step = <T>(lua: string, reply: z.ZodType<T>) => {
    const run = defineScript(redis, numbersLua + leasesLua + lua);
    return async (argument: object): Promise<T> => reply.parse(await run(prefix, argument));
  };
  return {
    handOut: step(handOutLua, answer('leased', 'none', 'too-many', 'over', 'other-size')),
    confirm: step(steps.confirmLua, z.literal([0, 1])),
    abandon: step(steps.abandonLua, z.null()),
    renew: step(steps.renewLua, changed),
    release: step(steps.releaseLua, changed),
    doNotCall: step(steps.doNotCallLua, changed),
    settle: step(steps.settleLua, z.null()),
    endings: step(steps.endingsLua, z.array(z.string())),
    finish: step(steps.finishLua, z.null()),
  };
}

export type Scripts = ReturnType<typeof scriptsOf>;
