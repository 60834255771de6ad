import { type Config, settings } from '#platform';

/** What the service is told by its environment. */
export const assignmentsSettings = {
  namespace: settings.namespace,
  host: settings.host,
  port: settings.port(3001),
  logLevel: settings.logLevel,
  campaignsDir: settings.campaignsDir,
  authKeys: settings.authKeys,
  kafkaBrokers: settings.kafkaBrokers,
  redisUrl: settings.redisUrl,
  clickhouseUrl: settings.clickhouseUrl,
  figuresUrl: settings.figuresUrl,
  poolDir: settings.poolDir,
};

export type AssignmentsConfig = Config<typeof assignmentsSettings>;
