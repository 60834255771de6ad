import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { createEvent } from '#events';
import { EventProducer } from '#kafka';
import { type Campaign, Campaigns, unavailable } from '#platform';
import type { CallDetails, HandOut, Lease, NumberPool } from '#pool';
import { Clock } from '../clock.js';
import { Endings } from '../endings/endings.js';
import { Exclusions } from '../exclusions/exclusions.js';
import { Pools } from '../pools/pools.js';
import type { Volunteer } from '../volunteers/volunteer.js';
import { callLanguage } from './call-language.js';
import { excluded } from './refusals.js';

/** Hands out numbers: lease first, then publish, then answer. */
@Injectable()
export class Assign {
  private readonly logger = new Logger(Assign.name);

  constructor(
    private readonly campaigns: Campaigns,
    private readonly pools: Pools,
    private readonly exclusions: Exclusions,
    private readonly producer: EventProducer,
    private readonly endings: Endings,
    private readonly clock: Clock,
  ) {}

  /**
   * Resolves when `issued` is durable, if there is a number. The same request id gets the same call.
   *
   * @throws RetriableError, and Problem 403, 404, 409 or 503
   */
  async assign(volunteer: Volunteer, requestId?: string): Promise<HandOut> {
    const campaign = this.campaigns.require(volunteer.campaign);
    const { pool } = this.pools.require(campaign.id);
    if (this.exclusions.has(campaign.id, volunteer.pseudonym)) throw excluded();
    const handOut = await pool.handOut(this.aCall(campaign, volunteer), requestId);
    if (handOut.kind !== 'leased' || handOut.lease.confirmed) return handOut;
    await this.issue(pool, handOut.lease, campaign);
    // That may have taken longer than the exclusion waited for: whoever was excluded meanwhile is told of no number.
    if (!this.exclusions.has(campaign.id, volunteer.pseudonym)) return handOut;
    await this.takeBack(pool, handOut.lease.call.callId, volunteer.pseudonym);
    throw excluded();
  }

  private aCall(campaign: Campaign, volunteer: Volunteer): CallDetails {
    return {
      campaign: campaign.id,
      callId: randomUUID(),
      volunteer: volunteer.pseudonym,
      volunteerCountry: volunteer.country,
      language: callLanguage(campaign.languages, volunteer.languages),
      guideline: campaign.guideline.version,
      assignedAt: this.clock.hour(campaign.timeZone),
    };
  }

  private async issue(pool: NumberPool, { call }: Lease, { timeZone }: Campaign): Promise<void> {
    try {
      await this.producer.send(createEvent('org.callboard.assignment.issued', call, this.clock.origin(timeZone)));
    } catch (error) {
      await this.abandon(pool, call.callId);
      throw error;
    }
    if (!(await pool.confirm(call.callId)))
      throw unavailable('The number was taken back before it was yours. Ask again.');
  }

  private async takeBack(pool: NumberPool, callId: string, pseudonym: string): Promise<void> {
    const change = await pool.release(callId, pseudonym);
    if (change.kind === 'done' && change.ending) await this.endings.publish(pool, change.ending);
  }

  /** Only makes it quicker: a lease that is not confirmed is looked after in any case. */
  private async abandon(pool: NumberPool, callId: string): Promise<void> {
    try {
      await pool.abandon(callId);
    } catch (error) {
      this.logger.warn(`a lease stays unconfirmed until it is swept: ${String(error)}`);
    }
  }
}
