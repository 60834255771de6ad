import { Redis } from 'ioredis';
import { journey } from '../load/journeys.js';
import type { Stage } from '../stage/stage.js';
import type { Fault } from './fault.js';
import { aWhile } from './pause.js';

const people = 10;

async function journeys(stage: Stage): Promise<void> {
  await Promise.all(Array.from({ length: people }, () => journey(stage)));
}

/** Some are handed numbers before and after; in between, Redis is not what it was. No figure may change by that. */
function lost(name: string, disturb: (stage: Stage) => Promise<void>, isQuick = false): Fault {
  return {
    name: `redis-${name}`,
    area: 'redis',
    isQuick,
    run: async (stage) =>
      await stage.underLoad(async () => {
        await journeys(stage);
        await aWhile(stage);
        await disturb(stage);
        await stage.assignments.ready();
        await journeys(stage);
      }),
  };
}

async function kill({ servers: { redis } }: Stage): Promise<void> {
  await redis.kill();
  await redis.start();
}

async function flush({ servers: { redis } }: Stage): Promise<void> {
  const client = new Redis(redis.linkPort, '127.0.0.1');
  await client.flushall();
  client.disconnect();
}

export const redisLost: readonly Fault[] = [lost('killed', kill), lost('flushed', flush, true)];
