import type { Redis } from 'ioredis';
import { z } from 'zod';
import { PermanentError, RetriableError } from '#platform';
import * as archive from './lua/archive.js';
import { bagsLua } from './lua/bags.js';
import * as draw from './lua/draw.js';
import { handOutLua } from './lua/hand-out.js';
import { leasesLua } from './lua/leases.js';
import { numbersLua } from './lua/numbers.js';
import * as outcomes from './lua/outcomes.js';
import { reserveLua } from './lua/reserve.js';
import * as steps from './lua/steps.js';
import { defineScript, type ScriptValue } from './script.js';

const flat = z.array(z.string());
const ints = z.array(z.number());
const changed = <T extends z.ZodType>(rest: T) => z.tuple([z.enum(['done', 'over', 'unknown'])], rest);
const nothing = z.null();

/**
 * The steps of a pool, each one script and so one atomic step. What an argument holds, and what it is answered with,
 * stands at the head of its script.
 *
 * @param prefix of all keys of the pool
 * @param lost is told when Redis does not have it any more
 */
export function scriptsOf(redis: Redis, prefix: string, lost: () => void) {
  const step = <T>(lua: string, reply: z.ZodType<T>) => {
    const run = defineScript(redis, numbersLua + leasesLua + lua);
    return async (argument: object, values?: readonly ScriptValue[]): Promise<T> =>
      parsed(reply, await run(prefix, argument, values), lost);
  };
  return {
    handOut: step(bagsLua + handOutLua, handOutReplies),
    confirm: step(steps.confirmLua, ints),
    abandon: step(steps.abandonLua, nothing),
    renew: step(steps.renewLua, changed(z.unknown())),
    release: step(steps.releaseLua, changed(z.unknown())),
    endings: step(steps.endingsLua, z.tuple([z.literal([0, 1]), flat])),
    finish: step(steps.finishLua, nothing),
    numberOf: step(steps.numberOfLua, changed(z.unknown())),
    unknown: step(steps.unknownLua, flat),
    settle: step(outcomes.settleLua, nothing),
    forbid: step(outcomes.forbidLua, nothing),
    reserve: step(reserveLua, z.array(z.tuple([z.number(), z.string(), z.number(), z.number()]))),
    draw: step(draw.drawLua, drawReply),
    stock: step(draw.stockLua, nothing),
    unstocked: step(draw.unstockedLua, z.array(z.tuple([z.string(), ints, z.number()]))),
    promote: step(draw.promoteLua, z.literal([0, 1])),
    dirty: step(archive.dirtyLua, z.tuple([z.number(), z.number(), z.string()])),
    archived: step(archive.archivedLua, nothing),
    touchAll: step(archive.touchAllLua, nothing),
    hours: step(archive.hoursLua, z.tuple([z.number(), z.string(), flat])),
    recount: step(archive.recountLua, nothing),
    dropHours: step(archive.dropHoursLua, nothing),
    pause: step(archive.pauseLua, nothing),
    status: step(archive.statusLua, z.tuple([z.number(), z.number(), z.literal([0, 1]), z.number()])),
    marked: step(archive.markedLua, nothing),
    outlook: step(archive.outlookLua, z.tuple([z.number().nullable(), z.array(z.string())])),
  };
}

/** Of each request; at the end, how many numbers are left in stock. Not checked further: it is the quickest path. */
const handOutReplies = z.array(z.unknown());

/** A fresh lease, by the index and the attempts of its number; one that was there; or what else came of a request. */
export type HandOutReply = number | [call: string, lease: string] | 'paused' | 'too-many' | 'over' | 'empty';
const drawReply = z.union([
  z.tuple([z.literal('nothing')]),
  z.tuple([z.literal('go-on')]),
  z.tuple([z.literal('drawn'), ints, ints, z.number()]),
]);

function parsed<T>(schema: z.ZodType<T>, reply: unknown, lost: () => void): T {
  if (Array.isArray(reply) && reply[0] === 'lost') {
    lost();
    // Nothing was done. Asking again finds out what Redis has.
    throw new RetriableError('The store of leases has lost the pool; it is being restored');
  }
  const result = schema.safeParse(reply);
  if (!result.success) throw new PermanentError(`a script gave an unexpected answer: ${result.error.message}`);
  return result.data;
}

export type Scripts = ReturnType<typeof scriptsOf>;
