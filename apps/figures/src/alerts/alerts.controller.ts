import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Campaigns, CurrentUser, type Identity, OpenTo, Problem, Problems, ProblemWhen } from '#platform';
import {
  type AcknowledgeRequest,
  type Alert,
  type AlertsAnswer,
  type AlertsQuery,
  acknowledgeRequest,
  alert,
  alertsAnswer,
  alertsQuery,
} from './alerts.schema.js';
import { type RuleName, ruleName } from './rules/rule-names.js';
import type { AlertRecord } from './state/alert-record.js';
import { AlertStore } from './state/alert-store.js';

const mostEarlier = 50;

@ApiTags('alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertStore,
    private readonly campaigns: Campaigns,
  ) {}

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getAlerts',
    summary: 'What somebody should look at in a campaign, and what was before',
  })
  @Answers(200, 'The alerts.', alertsAnswer)
  @Problems(400, 404, 503)
  async of(@Query({ schema: alertsQuery }) { campaign }: AlertsQuery): Promise<AlertsAnswer> {
    return await this.answer(this.campaigns.require(campaign).id);
  }

  @OpenTo('organizer')
  @Post(':rule/acknowledgement')
  @ApiOperation({ operationId: 'acknowledgeAlert', summary: 'Note that somebody looks after an alert' })
  @Answers(200, 'Noted.', alert)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'It is not raised, or somebody looks after it already.')
  async acknowledge(
    @Param('rule', { schema: ruleName }) rule: RuleName,
    @Body({ schema: acknowledgeRequest }) { campaign, by }: AcknowledgeRequest,
    @CurrentUser() { subject }: Identity,
  ): Promise<Alert> {
    if (campaign !== null) this.campaigns.require(campaign);
    const record = await this.alerts.change({ rule, campaign }, (now) => {
      const [current, ...earlier] = now.episodes;
      if (!now.phase.raised || !current) throw conflict('The alert is not raised, or not any more.');
      if (current.acknowledged) throw conflict(`${current.acknowledged.by} looks after it already.`);
      const acknowledged = { by, subject, at: new Date().toISOString() };
      return { record: { ...now, episodes: [{ ...current, acknowledged }, ...earlier] } };
    });
    const [shown] = alertsOf(record);
    if (!shown) throw new Error('what was acknowledged is there');
    return shown;
  }

  private async answer(campaign: string): Promise<AlertsAnswer> {
    const all = (await this.alerts.list())
      .filter((record) => record.campaign === null || record.campaign === campaign)
      .flatMap(alertsOf)
      .sort((a, b) => b.raisedAt.localeCompare(a.raisedAt));
    return {
      campaign,
      raised: all.filter(({ clearedAt }) => clearedAt === null),
      earlier: all.filter(({ clearedAt }) => clearedAt !== null).slice(0, mostEarlier),
    };
  }
}

const alertsOf = ({ rule, campaign, episodes }: AlertRecord): Alert[] =>
  episodes.map((episode) => ({ rule, campaign, ...episode }));

const conflict = (detail: string) => new Problem({ status: 409, title: 'Not possible as things are', detail });
