import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RetriableError } from '#platform';

/**
 * Runs a Lua script. @param values found as they are in `ARGV[2]` and so on: quicker than JSON for what is long
 * @throws RetriableError if Redis does not answer, or says that it cannot for now
 */
export type Script = (key: string, argument: object, values?: readonly ScriptValue[]) => Promise<unknown>;

export type ScriptValue = string | Buffer;

/** Errors that Redis answers with while it starts, fails over, is full or is busy. */
const passing = /^(LOADING|READONLY|OOM|BUSY|MISCONF|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS)\b/;

/** A script that takes one key and one argument, which it finds as JSON in `ARGV[1]`. */
export function defineScript(redis: Redis, lua: string): Script {
  const sha = createHash('sha1').update(lua).digest('hex');
  return async (key, argument, values = []) => {
    const json = JSON.stringify(argument);
    return await answered(() =>
      redis.evalsha(sha, 1, key, json, ...values).catch((error: unknown) => {
        // Redis forgets its scripts when it starts anew.
        if (replyOf(error)?.startsWith('NOSCRIPT')) return redis.eval(lua, 1, key, json, ...values);
        throw error;
      }),
    );
  };
}

/** @throws RetriableError if Redis does not answer, or says that it cannot for now */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const reply = replyOf(error);
    if (reply !== undefined && !passing.test(reply)) throw error;
    throw new RetriableError('The store of leases does not answer', { cause: error });
  }
}

/** What Redis said, if it was Redis that failed and not the way to it. */
function replyOf(error: unknown): string | undefined {
  return error instanceof Error && error.name === 'ReplyError' ? error.message : undefined;
}
