import type { Provider, Type } from '@nestjs/common';
import type { FiguresConfig } from '../settings.js';
import { AlertsController } from './alerts.controller.js';
import { Courier } from './delivery/courier.js';
import { Mail } from './delivery/mail.js';
import { Outbox } from './delivery/outbox.js';
import { Webhooks } from './delivery/webhooks.js';
import { AlertSettingsController } from './settings/alert-settings.controller.js';
import { SettingsStore } from './settings/settings-store.js';
import { AlertStore } from './state/alert-store.js';
import { Watch } from './watch.js';
import { Links } from './words/links.js';

/** What the service has for alerts. */
export const alertControllers: Type[] = [AlertSettingsController, AlertsController];

export const alertProviders = ({ smtpUrl, mailFrom, privateWebhooks, publicUrl }: FiguresConfig): Provider[] => [
  AlertStore,
  Courier,
  Outbox,
  SettingsStore,
  Watch,
  { provide: Mail, useFactory: () => new Mail(smtpUrl, mailFrom) },
  { provide: Links, useFactory: () => new Links(publicUrl) },
  {
    provide: Webhooks,
    inject: [Links],
    useFactory: (links: Links) => new Webhooks(privateWebhooks === 'allowed', links),
  },
];
