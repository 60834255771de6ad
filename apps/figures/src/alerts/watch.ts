import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Campaigns, Ticker } from '#platform';
import { AnswerQuestion } from '../figures/answer-question.js';
import { Freshness, isStale } from '../freshness/freshness.js';
import { SharedFunnel } from '../funnel/shared-funnel.js';
import { Outbox } from './delivery/outbox.js';
import { behind } from './rules/behind.js';
import { callsStopped } from './rules/calls-stopped.js';
import { deadLetters } from './rules/dead-letters.js';
import { funnelDiffers } from './rules/funnel.js';
import { rateFell } from './rules/rate-fell.js';
import type { Circumstances, Look, Rule } from './rules/rule.js';
import type { AlertSettings } from './settings/alert-settings.js';
import { SettingsStore } from './settings/settings-store.js';
import { lookedAt } from './state/alert-record.js';
import { AlertStore } from './state/alert-store.js';

/** Milliseconds from one look to the next: the patience of the rules is counted in looks. */
const pauseMs = 60_000;

/** Looks at every rule once a minute, and keeps what changes together with the messages about it. */
@Injectable()
export class Watch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Watch.name);
  private readonly rules: readonly Rule[];
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.look(),
    // Nothing is raised or cleared meanwhile: what could not be found out changes nothing.
    failed: (error) => this.logger.warn(`alerts are not looked at: ${(error as Error).message}`),
  });

  constructor(
    private readonly campaigns: Campaigns,
    private readonly freshness: Freshness,
    private readonly settings: SettingsStore,
    private readonly alerts: AlertStore,
    private readonly outbox: Outbox,
    questions: AnswerQuestion,
    funnel: SharedFunnel,
  ) {
    this.rules = [behind, deadLetters, rateFell(questions), callsStopped(questions), funnelDiffers(funnel)];
  }

  onApplicationBootstrap(): void {
    // Who has just started is not up to date yet.
    this.ticker.start(pauseMs);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** Looks at every rule once. @throws the first of what could not be found out, after all have been tried */
  async look(): Promise<void> {
    const settings = await this.settings.read();
    const extent = await this.freshness.read();
    const circumstances: Circumstances = { extent, thresholds: settings.thresholds };
    const looks = this.rules.flatMap((rule) => {
      const of = (campaign: string | null, found: () => Promise<Look> | Look) => ({ rule, campaign, found });
      if (rule.about === 'data') return [of(null, () => rule.look(circumstances))];
      // No alert about a campaign is raised, or cleared, from incomplete figures.
      if (isStale(extent)) return [];
      return this.campaigns.all().map((campaign) => of(campaign.id, () => rule.look(campaign, circumstances)));
    });
    const failures: unknown[] = [];
    // One after the other: people who look at the board come first.
    for (const { rule, campaign, found } of looks)
      try {
        await this.note(rule, campaign, await found(), settings, extent.asOf);
      } catch (error) {
        failures.push(error);
      }
    if (failures.length > 0) throw failures[0];
  }

  private async note(rule: Rule, campaign: string | null, look: Look, settings: AlertSettings, at: string) {
    await this.alerts.change({ rule: rule.name, campaign }, (now) => {
      const { record, happened } = lookedAt(now, look, rule.patience, at);
      const rows = happened
        ? this.outbox.rows({ rule: rule.name, campaign, happened, at, facts: look.facts }, settings)
        : [];
      return { record, rows };
    });
  }
}
