import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Readiness, Ticker } from '#platform';
import { connectRedis } from '#pool';

/** How long the journal of Redis still tells what Redis has forgotten. */
const rewriteEveryMs = 60 * 60_000;

/** The service's connection to Redis; made when the service starts. */
@Injectable()
export class RedisConnection implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(RedisConnection.name);
  readonly redis: Redis;
  /** Has the journal written anew, without what was forgotten: it would keep every step that led from a call to its number. */
  private readonly rewriting = new Ticker({
    pauseMs: rewriteEveryMs,
    work: () => this.redis.bgrewriteaof(),
    // A managed Redis may refuse, and does it in its own way.
    failed: (error) => this.logger.warn(`Redis does not write its journal anew: ${String(error)}`),
  });

  constructor(
    url: string,
    private readonly readiness: Readiness,
  ) {
    this.redis = connectRedis(url, (error) => this.logger.warn(error.message));
  }

  async onModuleInit(): Promise<void> {
    this.readiness.add('Redis', async () => {
      await this.redis.ping();
    });
    await this.firstAttempt();
    this.rewriting.start(rewriteEveryMs);
  }

  /** The service starts without Redis, too; it goes on trying, and says that it is not ready. */
  private async firstAttempt(): Promise<void> {
    try {
      await this.redis.connect();
    } catch (error) {
      this.logger.warn(`Redis is not there yet: ${String(error)}`);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rewriting.stop();
    this.redis.disconnect();
  }
}
