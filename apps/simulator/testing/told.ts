import { mailServer, webhookReceiver } from '../../../libs/testing/receivers/receivers.js';

/** Whoever is told of alerts: a mail server and another system, on this machine. */
export interface Told {
  readonly mail: Awaited<ReturnType<typeof mailServer>>;
  readonly system: Awaited<ReturnType<typeof webhookReceiver>>;
  /** What a stack is told to reach them. */
  readonly environment: Readonly<Record<string, string>>;
}

/** For all tests of the file that calls it. To be called before the stack is. */
export function runReceivers(): Told {
  const told: Partial<Record<keyof Told, unknown>> = {};
  beforeAll(async () => {
    const mail = await mailServer();
    const system = await webhookReceiver();
    const environment = {
      ...{ SMTP_URL: mail.url, MAIL_FROM: 'callboard <alerts@example.org>', PRIVATE_WEBHOOKS: 'allowed' },
    };
    Object.assign(told, { mail, system, environment });
  });
  afterAll(async () => {
    await (told as Told).mail.close();
    (told as Told).system.close();
  });
  return told as Told;
}
