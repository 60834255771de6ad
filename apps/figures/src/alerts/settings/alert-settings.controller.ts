import { randomBytes, randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, AnswersNothing, badRequest, CurrentUser, type Identity, notFound, OpenTo, Problems } from '#platform';
import {
  type NewWebhook,
  newWebhook,
  type SettingsAnswer,
  type SettingsRequest,
  settingsAnswer,
  settingsRequest,
  type WebhookRequest,
  webhookRequest,
} from '../alerts.schema.js';
import { Mail } from '../delivery/mail.js';
import { Outbox } from '../delivery/outbox.js';
import { whyNotTo } from '../delivery/reachable.js';
import { Webhooks } from '../delivery/webhooks.js';
import type { AlertSettings, Webhook } from './alert-settings.js';
import { changesOf } from './changes.js';
import { SettingsStore } from './settings-store.js';

const mostDeliveries = 50;
const mostWebhooks = 10;
const secretBytes = 32;

@ApiTags('alerts')
@Controller('alerts')
export class AlertSettingsController {
  constructor(
    private readonly settings: SettingsStore,
    private readonly outbox: Outbox,
    private readonly mail: Mail,
    private readonly webhooks: Webhooks,
  ) {}

  @OpenTo('organizer')
  @Get('settings')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getAlertSettings',
    summary: 'From when on there are alerts, who gets them, and what became of the last messages',
  })
  @Answers(200, 'The settings, of all campaigns.', settingsAnswer)
  @Problems(503)
  async show(): Promise<SettingsAnswer> {
    return await this.answer(await this.settings.read());
  }

  @OpenTo('organizer')
  @Put('settings')
  @ApiOperation({
    operationId: 'setAlertSettings',
    summary: 'Set from when on there are alerts, and who is written to',
  })
  @Answers(200, 'The settings as they are now.', settingsAnswer)
  @Problems(400, 503)
  async set(
    @Body({ schema: settingsRequest }) said: SettingsRequest,
    @CurrentUser() { subject: who }: Identity,
  ): Promise<SettingsAnswer> {
    const addresses = said.recipients.map(({ address }) => address.toLowerCase());
    const twice = addresses.findIndex((address, index) => addresses.indexOf(address) !== index);
    if (twice >= 0) throw badRequest([{ field: `recipients[${twice}].address`, message: 'is there twice' }]);
    const changed = await this.settings.change(
      (now) => ({ ...now, ...said }),
      (before, after) => {
        const details = changesOf(before, after);
        return Object.keys(details).length > 0 ? { who, action: 'alerts-changed', details } : undefined;
      },
    );
    return await this.answer(changed);
  }

  @OpenTo('organizer')
  @Post('webhooks')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'addAlertWebhook', summary: 'Have alerts sent to another system, signed' })
  @Answers(201, 'Its secret is in no other answer.', newWebhook)
  @Problems(400, 503)
  async add(
    @Body({ schema: webhookRequest }) { url }: WebhookRequest,
    @CurrentUser() { subject }: Identity,
  ): Promise<NewWebhook> {
    const refusal = whyNotTo(new URL(url), this.webhooks.allowsPrivate);
    if (refusal !== undefined) throw badRequest([{ field: 'url', message: refusal }]);
    const secret = randomBytes(secretBytes).toString('base64url');
    const webhook = { id: randomUUID(), url, createdBy: subject, createdAt: new Date().toISOString(), secret };
    await this.settings.change(
      (now) => {
        if (now.webhooks.length >= mostWebhooks)
          throw badRequest([{ field: 'url', message: `there are ${mostWebhooks} already: take one away` }]);
        return { ...now, webhooks: [...now.webhooks, webhook] };
      },
      () => ({ who: subject, action: 'webhook-added', about: new URL(url).host }),
    );
    return webhook;
  }

  @OpenTo('organizer')
  @Delete('webhooks/:id')
  @ApiOperation({ operationId: 'removeAlertWebhook', summary: 'Send alerts there no more' })
  @AnswersNothing('It is gone, and its secret with it.')
  @Problems(400, 404, 503)
  async remove(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentUser() { subject: who }: Identity,
  ): Promise<void> {
    const isMeant = (each: Webhook) => each.id === id;
    await this.settings.change(
      (now) => {
        if (!now.webhooks.some(isMeant)) throw notFound('id', 'There is no such webhook.');
        return { ...now, webhooks: now.webhooks.filter((each) => !isMeant(each)) };
      },
      // An address may hold a secret of the other system: its host alone is noted.
      ({ webhooks }) => ({ who, action: 'webhook-removed', about: new URL(webhooks.find(isMeant)?.url ?? '').host }),
    );
  }

  private async answer({ thresholds, recipients, webhooks }: AlertSettings): Promise<SettingsAnswer> {
    const urls = new Map(webhooks.map(({ id, url }) => [id, url]));
    const latest = (await this.outbox.latest()).slice(0, mostDeliveries);
    return {
      thresholds,
      recipients,
      webhooks: webhooks.map(({ secret, ...shown }) => shown),
      mailIsOn: this.mail.isOn,
      deliveries: latest.map(({ body: { nextAt, ...shown } }) => ({
        ...shown,
        receiver: urls.get(shown.receiver) ?? shown.receiver,
      })),
    };
  }
}
