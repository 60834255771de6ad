import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records, type StoredRecord } from '#clickhouse';
import type { AlertSettings } from '../settings/alert-settings.js';
import { type Delivery, delivery, type News } from './delivery.js';
import { Mail } from './mail.js';

const kind = 'alert-delivery';
/** The latest ones; what waits is among them. */
const most = 200;
const stored = z.object({ id: z.string(), revision: z.number(), body: z.string() });

/** What is to be sent, and what was. */
@Injectable()
export class Outbox {
  private readonly records: Records<Delivery>;

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly mail: Mail,
  ) {
    this.records = new Records(clickhouse, kind, delivery);
  }

  /** Rows of `records`, to be inserted together with what they tell of: one for each receiver. */
  rows(news: News, { recipients, webhooks }: AlertSettings): object[] {
    const receivers = [
      ...(this.mail.isOn ? recipients.map(({ address }) => ({ channel: 'mail' as const, receiver: address })) : []),
      ...webhooks.map(({ id }) => ({ channel: 'webhook' as const, receiver: id })),
    ];
    return receivers.map((each) => {
      const body: Delivery = { news, ...each, state: 'waiting', attempts: 0, nextAt: news.at, detail: null };
      return this.records.row({ id: `${news.at}/${randomUUID()}`, revision: 1, body });
    });
  }

  /** The latest first. */
  async latest(): Promise<StoredRecord<Delivery>[]> {
    const rows = await this.clickhouse.select(
      stored,
      `SELECT id, revision, body FROM records FINAL WHERE kind = {kind:String} ORDER BY id DESC LIMIT ${most}`,
      { kind },
    );
    return rows.map(({ body, ...row }) => ({ ...row, body: delivery.parse(JSON.parse(body)) }));
  }

  /** Durable when it resolves. */
  async note({ id, revision }: StoredRecord<Delivery>, body: Delivery): Promise<void> {
    await this.records.put({ id, revision: revision + 1, body });
  }
}
