import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Readiness } from '#platform';
import { connectRedis } from '#pool';

/** The service's connection to Redis; made when the service starts. */
@Injectable()
export class RedisConnection implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(RedisConnection.name);
  readonly redis: Redis;

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
  }

  /**
   * Has Redis write its journal anew, without what has been forgotten: it would keep every step that led from a call to
   * its number. A managed Redis may refuse, and does it in its own way.
   */
  async rewriteJournal(): Promise<void> {
    try {
      await this.redis.bgrewriteaof();
    } catch (error) {
      this.logger.warn(`Redis does not write its journal anew: ${String(error)}`);
    }
  }

  /** The service starts without Redis, too; it goes on trying, and says that it is not ready. */
  private async firstAttempt(): Promise<void> {
    try {
      await this.redis.connect();
    } catch (error) {
      this.logger.warn(`Redis is not there yet: ${String(error)}`);
    }
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
