import { type Config, settings } from '#platform';

/** What the service is told by its environment. */
export const figuresSettings = {
  namespace: settings.namespace,
  host: settings.host,
  port: settings.port(3004),
  logLevel: settings.logLevel,
  campaignsDir: settings.campaignsDir,
  authKeys: settings.authKeys,
  clickhouseUrl: settings.clickhouseUrl,
};

export type FiguresConfig = Config<typeof figuresSettings>;
