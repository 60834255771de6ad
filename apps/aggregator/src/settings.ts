import { type Config, settings } from '#platform';

/** What the service is told by its environment. */
export const aggregatorSettings = {
  namespace: settings.namespace,
  host: settings.host,
  port: settings.port(3003),
  logLevel: settings.logLevel,
  campaignsDir: settings.campaignsDir,
  authKeys: settings.authKeys,
  kafkaBrokers: settings.kafkaBrokers,
  clickhouseUrl: settings.clickhouseUrl,
  assignmentsUrl: settings.assignmentsUrl,
  outcomesUrl: settings.outcomesUrl,
  figuresUrl: settings.figuresUrl,
};

export type AggregatorConfig = Config<typeof aggregatorSettings>;
