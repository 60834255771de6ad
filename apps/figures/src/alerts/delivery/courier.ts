import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pLimit from 'p-limit';
import type { StoredRecord } from '#clickhouse';
import { Campaigns, Ticker } from '#platform';
import { Schema } from '../../freshness/schema.js';
import type { AlertSettings } from '../settings/alert-settings.js';
import { SettingsStore } from '../settings/settings-store.js';
import { Links } from '../words/links.js';
import { words } from '../words/words.js';
import { attempted, type Delivery } from './delivery.js';
import { Mail } from './mail.js';
import { Outbox } from './outbox.js';
import { Webhooks } from './webhooks.js';

/** Milliseconds. */
const pauseMs = 5_000;

/** Sends what waits, again and again until it is taken or given up. What a receiver gets twice has one id. */
@Injectable()
export class Courier implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Courier.name);
  /** What one round is sending, the next would find waiting. */
  private readonly oneAtATime = pLimit(1);
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.sendAll(),
    // Everything stays in the outbox meanwhile.
    failed: (error) => this.logger.warn(`alerts are not sent: ${(error as Error).message}`),
  });

  constructor(
    private readonly outbox: Outbox,
    private readonly settings: SettingsStore,
    private readonly mail: Mail,
    private readonly webhooks: Webhooks,
    private readonly links: Links,
    private readonly campaigns: Campaigns,
    private readonly schema: Schema,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start(pauseMs);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** One attempt at each that is due. @throws RetriableError if the outbox cannot be read or written */
  async sendAll(now = new Date()): Promise<void> {
    await this.oneAtATime(() => this.sendDue(now));
  }

  private async sendDue(now: Date): Promise<void> {
    await this.schema.assertMigrated();
    const due = (await this.outbox.latest()).filter(
      ({ body }) => body.state === 'waiting' && new Date(body.nextAt) <= now,
    );
    if (due.length === 0) return;
    const settings = await this.settings.read();
    await Promise.all(due.map((each) => this.attempt(each, settings, now)));
  }

  private async attempt(each: StoredRecord<Delivery>, settings: AlertSettings, now: Date): Promise<void> {
    const { detail, failed } = await this.send(each, settings).then(
      (answer) => ({ detail: answer, failed: false }),
      (error: Error) => ({ detail: error.message, failed: true }),
    );
    await this.outbox.note(each, attempted(each.body, now, detail.slice(0, mostDetail), failed));
  }

  private async send({ id, body }: StoredRecord<Delivery>, settings: AlertSettings): Promise<string> {
    const { news, receiver } = body;
    const unique = id.slice(id.indexOf('/') + 1);
    if (body.channel === 'webhook') {
      const webhook = settings.webhooks.find((one) => one.id === receiver);
      if (!webhook) throw new Error('the webhook was taken away');
      return await this.webhooks.send(webhook, unique, news);
    }
    const recipient = settings.recipients.find(({ address }) => address === receiver);
    if (!recipient) throw new Error('the recipient was taken away');
    const campaign = news.campaign === null ? undefined : this.campaigns.get(news.campaign)?.name[recipient.language];
    const around = { campaign, links: this.links.of(news) };
    return await this.mail.send({ to: receiver, id: unique, ...words[recipient.language](news, around) });
  }
}

const mostDetail = 300;
