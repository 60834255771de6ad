/** Of this process, for those that it starts. Nothing else of the tests reads it. */
export const environment: Readonly<NodeJS.ProcessEnv> = process.env;

/** Servers that tests which end in `.it.ts` and `.e2e.ts` run against: `npm test` starts them. */
export interface Servers {
  readonly kafkaBrokers: string[];
  readonly clickhouseUrl: string;
  readonly redisUrl: string;
}

/** @throws Error that says how to run the tests, if the servers are not named in the environment */
export function servers(): Servers {
  const { KAFKA_BROKERS, CLICKHOUSE_URL, REDIS_URL } = environment;
  if (!KAFKA_BROKERS || !CLICKHOUSE_URL || !REDIS_URL)
    throw new Error('this test needs servers: run it by npm test, or set KAFKA_BROKERS, CLICKHOUSE_URL and REDIS_URL');
  return { kafkaBrokers: KAFKA_BROKERS.split(','), clickhouseUrl: CLICKHOUSE_URL, redisUrl: REDIS_URL };
}
