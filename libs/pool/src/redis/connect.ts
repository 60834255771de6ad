import { Redis } from 'ioredis';

/** Longest wait for an answer, in milliseconds: whoever asks for a number waits for us. */
const patience = 2000;

/**
 * A connection that begins with `connect()`, and is made again whenever it breaks. While there is no connection every command fails at once: a hand-out that is sent
 * later, or twice, would lease a number to nobody.
 *
 * @param onError told of every failed attempt
 */
export function connectRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    commandTimeout: patience,
    connectTimeout: patience,
    retryStrategy: (times) => Math.min(times * 100, 1000),
  });
  redis.on('error', onError);
  return redis;
}
