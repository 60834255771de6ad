import type { Webhook } from '../settings/alert-settings.js';
import type { Links } from '../words/links.js';
import { words } from '../words/words.js';
import type { News } from './delivery.js';
import { post } from './post.js';
import { signatureOf } from './signature.js';

/** Sends alerts to other systems by HTTP, signed. */
export class Webhooks {
  /** @param allowsPrivate whether addresses may be asked that are not of the public internet */
  constructor(
    readonly allowsPrivate: boolean,
    private readonly links: Links,
  ) {}

  /** @param id of the delivery, the same for each attempt; @returns the status; rejects if it is no success */
  async send({ url, secret }: Webhook, id: string, news: News): Promise<string> {
    const text = { en: words.en(news).subject, ru: words.ru(news).subject };
    const body = JSON.stringify({ id, ...news, text, links: this.links.of(news) ?? null });
    const seconds = Math.floor(Date.now() / 1000);
    const headers = { 'callboard-delivery': id, 'callboard-signature': signatureOf(secret, seconds, body) };
    const status = await post({ url, headers, body }, this.allowsPrivate);
    if (status < 200 || status > 299) throw new Error(`answered ${status}`);
    return `answered ${status}`;
  }
}
