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

/** What it can do without. */
export const alertSettings = {
  smtpUrl: settings.smtpUrl,
  mailFrom: settings.mailFrom,
  privateWebhooks: settings.privateWebhooks,
  publicUrl: settings.publicUrl,
};

export type FiguresConfig = Config<typeof figuresSettings> & Partial<Config<typeof alertSettings>>;
