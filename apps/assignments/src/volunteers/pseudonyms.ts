import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { defineScript, type Script } from '#pool';

/** How long a request to join can be repeated. */
const rememberedSeconds = 3600;

const firstOneWins = `
local argument = cjson.decode(ARGV[1])
redis.call('SET', KEYS[1], argument.pseudonym, 'NX', 'EX', argument.seconds)
return redis.call('GET', KEYS[1])
`;

/** Makes the names by which volunteers are counted: 64 random bits, which say nothing about the person. */
export class Pseudonyms {
  private readonly remember: Script;

  constructor(
    redis: Redis,
    private readonly namespace: string,
  ) {
    this.remember = defineScript(redis, firstOneWins);
  }

  /**
   * @param requestId the same one gets the same pseudonym for an hour, so that whoever has to ask again is not counted twice
   * @throws RetriableError if Redis does not answer; it is asked only where there is a request id
   */
  async make(requestId?: string): Promise<string> {
    const pseudonym = randomBytes(8).toString('hex');
    if (requestId === undefined) return pseudonym;
    const argument = { pseudonym, seconds: rememberedSeconds };
    return z.string().parse(await this.remember(`${this.namespace}:join:${requestId}`, argument));
  }
}
