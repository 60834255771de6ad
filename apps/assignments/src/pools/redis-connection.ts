import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Readiness } from '#platform';
import { connectRedis } from '#pool';

/** The service's connection to Redis. */
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

  onModuleInit(): void {
    this.readiness.add('Redis', async () => {
      await this.redis.ping();
    });
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
