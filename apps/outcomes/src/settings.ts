import { settings } from '#platform';

/** What the service is told by its environment. */
export const outcomesSettings = {
  namespace: settings.namespace,
  host: settings.host,
  port: settings.port(3002),
  logLevel: settings.logLevel,
  campaignsDir: settings.campaignsDir,
  authKeys: settings.authKeys,
  importKey: settings.importKey,
  kafkaBrokers: settings.kafkaBrokers,
  figuresUrl: settings.figuresUrl,
};
