import type { Redis } from 'ioredis';
import { ClickHouse } from '#clickhouse';
import { type Campaign, weekdayNumber } from '#platform';
import { CallingWindow, ClickHouseArchive, type NumberPool, type Numbers, RedisPool, type Rule } from '#pool';

const minute = 60_000;
const day = 24 * 60 * minute;
const patienceMs = 1000;

export interface Stores {
  readonly redis: Redis;
  readonly clickhouse: ClickHouse;
  readonly namespace: string;
}

export interface PoolParts {
  readonly numbers: Numbers;
  readonly forbidden: () => Promise<readonly Rule[]>;
  readonly now: () => number;
}

/** The pool of a campaign, by the rules of its file. */
export function openPool(campaign: Campaign, { redis, clickhouse, namespace }: Stores, parts: PoolParts): NumberPool {
  const { hours, restDays, holidays, attempts, openLeases } = campaign.calling;
  return new RedisPool({
    ...parts,
    ...{ redis, namespace, campaign: campaign.id },
    archive: new ClickHouseArchive(clickhouse, campaign.id),
    window: new CallingWindow({ ...hours, restDays: restDays.map(weekdayNumber), holidays }),
    leaseMs: campaign.leaseMinutes * minute,
    lateWindowMs: campaign.lateWindowDays * day,
    mostOpen: openLeases,
    mostAttempts: attempts,
    patienceMs,
  });
}
