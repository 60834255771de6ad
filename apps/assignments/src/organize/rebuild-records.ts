import type { Redis } from 'ioredis';
import { answered, defineScript, type Script } from '#pool';
import { type RebuildAnswer, rebuildAnswer } from './pool-answer.js';

/** Whoever is silent for so long is gone. */
const silenceMs = 10_000;

/** What holds if nobody ever says how it ended. */
const unfinished = 'The instance that did it stopped, or lost Redis, before it was done. Begin anew once more.';

const beginLua = `
local argument = cjson.decode(ARGV[1])
if not redis.call('SET', KEYS[1], 'null', 'NX', 'PX', argument.silence) then return 0 end
redis.call('SET', KEYS[1] .. ':failure', argument.failure)
return 1
`;

const endLua = `
redis.call('DEL', KEYS[1], KEYS[1] .. ':failure')
local failure = cjson.decode(ARGV[1]).failure
if failure then redis.call('SET', KEYS[1] .. ':failure', failure) end
`;

/**
 * What all instances know of the rebuilds that somebody asked for. Who carries one out says again and again how far it
 * is; when that ends without another word it was killed. All methods throw RetriableError if Redis does not answer.
 */
export class RebuildRecords {
  private readonly beginning: Script;
  private readonly ending: Script;

  constructor(
    private readonly redis: Redis,
    private readonly namespace: string,
  ) {
    this.beginning = defineScript(redis, beginLua);
    this.ending = defineScript(redis, endLua);
  }

  /** @returns false if one is under way already, at whichever instance */
  async begin(campaign: string): Promise<boolean> {
    return (await this.beginning(this.keyOf(campaign), { silence: silenceMs, failure: unfinished })) === 1;
  }

  /** It is still under way. To be said more often than every ten seconds. */
  async goOn(campaign: string, progress: RebuildAnswer['progress']): Promise<void> {
    await answered(() => this.redis.set(this.keyOf(campaign), JSON.stringify(progress), 'PX', silenceMs));
  }

  /** @param failure why it did not succeed; undefined if it did */
  async end(campaign: string, failure: string | undefined): Promise<void> {
    await this.ending(this.keyOf(campaign), { failure });
  }

  async of(campaign: string): Promise<RebuildAnswer> {
    const key = this.keyOf(campaign);
    const [progress, failure] = await answered(() => this.redis.mget(key, `${key}:failure`));
    if (typeof progress !== 'string') return { running: false, progress: null, failure: failure ?? null };
    return rebuildAnswer.parse({ running: true, progress: JSON.parse(progress), failure: null });
  }

  /** The braces keep both keys on one shard of a Redis Cluster. */
  private keyOf(campaign: string): string {
    return `${this.namespace}:rebuild:{${campaign}}`;
  }
}
