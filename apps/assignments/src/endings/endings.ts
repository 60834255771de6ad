import { Injectable } from '@nestjs/common';
import { createEvent } from '#events';
import { EventProducer } from '#kafka';
import { Campaigns } from '#platform';
import type { Ending, NumberPool } from '#pool';
import { Clock } from '../clock.js';

/** Ends leases: the event first, and only when it is durable the number is free. */
@Injectable()
export class Endings {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly producer: EventProducer,
    private readonly clock: Clock,
  ) {}

  /** @throws RetriableError; the lease is then looked after again in some seconds */
  async publish(pool: NumberPool, { call, event }: Ending): Promise<void> {
    const { timeZone } = this.campaigns.require(call.campaign);
    await this.producer.send(createEvent(`org.callboard.assignment.${event}`, call, this.clock.origin(timeZone)));
    await pool.finish(call.callId);
  }
}
